noinst_LIBRARIES += %D%/libime.a
%C%_libime_a_SOURCES = \
	%D%/engine.c %D%/engine.h \
	%D%/handwriting.c %D%/handwriting.h \
	%D%/ink.c %D%/ink.h \
	%D%/lexicon.c %D%/lexicon.h \
	%D%/matching.c %D%/matching.h \
	%D%/pinyin.c %D%/pinyin.h \
	%D%/readings.c %D%/readings.h \
	%D%/rime.c %D%/rime.h \
	%D%/strokes.c %D%/strokes.h \
	%D%/words.c %D%/words.h
%C%_libime_a_CPPFLAGS = $(AM_CPPFLAGS) -DLIBPINYIN_DATA='"$(LIBPINYIN_DATA)"' \
	-DRIME_DATA='"$(RIME_DATA)"' -DZINNIA_MODEL='"$(ZINNIA_MODEL)"'
%C%_libime_a_CFLAGS = $(AM_CFLAGS) $(PINYIN_CFLAGS) $(ZINNIA_CFLAGS)

IME_LIBS = src/ime/libime.a $(WIRE_LIBS) $(PINYIN_LIBS) $(ZINNIA_LIBS) -lm

# Found beside the programs in the build tree, and in pkgdatadir where they are installed.
dist_pkgdata_DATA += %D%/lexicon.txt
data/lexicon.txt: %D%/lexicon.txt
	$(AM_V_GEN)$(MKDIR_P) data && cp $< $@
all-local: data/lexicon.txt
CLEANFILES += data/lexicon.txt
