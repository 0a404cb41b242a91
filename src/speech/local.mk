noinst_LIBRARIES += %D%/libspeech.a
%C%_libspeech_a_SOURCES = \
	%D%/reading.c %D%/reading.h \
	%D%/voice.c %D%/voice.h

SPEECH_LIBS = src/speech/libspeech.a $(BASE_LIBS)
