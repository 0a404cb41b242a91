noinst_LIBRARIES += %D%/libbase.a
%C%_libbase_a_SOURCES = \
	%D%/bigram.c %D%/bigram.h \
	%D%/err.c %D%/err.h \
	%D%/i18n.c %D%/i18n.h \
	%D%/utf8.c %D%/utf8.h \
	%D%/text.c %D%/text.h \
	%D%/clock.c %D%/clock.h \
	%D%/when.c %D%/when.h \
	%D%/file.c %D%/file.h \
	%D%/program.c %D%/program.h \
	%D%/random.c %D%/random.h \
	%D%/log.c %D%/log.h \
	%D%/code.c %D%/code.h

BASE_LIBS = src/base/libbase.a $(UNISTRING_LIBS)
