noinst_LIBRARIES += %D%/libcompose.a
%C%_libcompose_a_SOURCES = \
	%D%/composer.c %D%/composer.h %D%/inside.h \
	%D%/asking.c \
	%D%/candidates.c \
	%D%/grid.c \
	%D%/keys.c \
	%D%/marks.c \
	%D%/overlay.c \
	%D%/pad.c %D%/pad.h \
	%D%/pinyin.c \
	%D%/strokes.c \
	%D%/view.h \
	%D%/writing.c

COMPOSE_LIBS = src/compose/libcompose.a src/wire/libwire.a $(TERM_FLOOR_LIBS)
