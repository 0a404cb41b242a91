ime_tests = %D%/lexicon %D%/pinyin %D%/words %D%/strokes %D%/ink %D%/handwriting \
	%D%/engine
check_PROGRAMS += $(ime_tests)
TESTS += $(ime_tests)

ime_cppflags = $(AM_CPPFLAGS) -DRIME_DATA='"$(RIME_DATA)"'
%C%_lexicon_CPPFLAGS = $(ime_cppflags)
%C%_lexicon_SOURCES = %D%/lexicon.c
%C%_lexicon_LDADD = $(IME_LIBS)
%C%_pinyin_SOURCES = %D%/pinyin.c
%C%_pinyin_LDADD = $(IME_LIBS)
%C%_words_SOURCES = %D%/words.c
%C%_words_LDADD = $(IME_LIBS)
%C%_engine_SOURCES = %D%/engine.c
%C%_engine_LDADD = $(IME_LIBS)
%C%_strokes_SOURCES = %D%/strokes.c
%C%_strokes_LDADD = $(IME_LIBS)
%C%_ink_SOURCES = %D%/ink.c
%C%_ink_LDADD = $(IME_LIBS)
%C%_handwriting_SOURCES = %D%/handwriting.c %D%/drawn.h
%C%_handwriting_LDADD = $(IME_LIBS)

# The kiosk's end, against an imed that dies, says nothing, or says too much.
check_PROGRAMS += %D%/link %D%/moody-imed
TESTS += %D%/link
%C%_link_SOURCES = %D%/link.c src/imed-link.c src/cli/child.c
%C%_link_LDADD = $(WIRE_LIBS)
%C%_moody_imed_SOURCES = %D%/moody-imed.c
%C%_moody_imed_LDADD = $(WIRE_LIBS)
