check_PROGRAMS += %D%/bigram %D%/err %D%/utf8 %D%/utf8-lines %D%/text %D%/clock %D%/when %D%/random %D%/log %D%/code %D%/file %D%/i18n
TESTS += %D%/bigram %D%/err %D%/utf8 %D%/utf8-lines %D%/text %D%/clock %D%/when %D%/random %D%/log %D%/code %D%/file %D%/i18n

%C%_bigram_SOURCES = %D%/bigram.c
%C%_bigram_LDADD = $(BASE_LIBS)
%C%_err_SOURCES = %D%/err.c
%C%_err_LDADD = $(BASE_LIBS)
%C%_utf8_SOURCES = %D%/utf8.c
%C%_utf8_LDADD = $(BASE_LIBS)
%C%_utf8_lines_SOURCES = %D%/utf8-lines.c
%C%_utf8_lines_LDADD = $(BASE_LIBS)
%C%_text_SOURCES = %D%/text.c
%C%_text_LDADD = $(BASE_LIBS)
# It looks into every block that is given back.
%C%_text_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=free
%C%_clock_SOURCES = %D%/clock.c
%C%_clock_LDADD = $(BASE_LIBS)
%C%_when_SOURCES = %D%/when.c
%C%_when_LDADD = $(BASE_LIBS)
%C%_random_SOURCES = %D%/random.c
%C%_random_LDADD = $(BASE_LIBS)
%C%_log_SOURCES = %D%/log.c
%C%_log_LDADD = $(BASE_LIBS)
%C%_code_SOURCES = %D%/code.c
%C%_code_LDADD = $(BASE_LIBS)
%C%_file_SOURCES = %D%/file.c
%C%_file_LDADD = $(BASE_LIBS)
%C%_i18n_SOURCES = %D%/i18n.c
%C%_i18n_LDADD = $(BASE_LIBS)
