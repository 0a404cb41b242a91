noinst_LIBRARIES += %D%/libwall.a
%C%_libwall_a_SOURCES = \
	%D%/wall.c %D%/wall.h \
	%D%/pages.c %D%/pages.h \
	%D%/parts.c \
	%D%/loop.c

WALL_LIBS = src/wall/libwall.a $(TERM_FLOOR_LIBS) $(DOMAIN_LIBS)
