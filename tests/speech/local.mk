check_PROGRAMS += %D%/reading
TESTS += %D%/reading
%C%_reading_SOURCES = %D%/reading.c
%C%_reading_LDADD = $(SPEECH_LIBS)

dist_check_SCRIPTS += %D%/phonemes.sh %D%/speak.sh
TESTS += %D%/phonemes.sh %D%/speak.sh
