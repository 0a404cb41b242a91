check_PROGRAMS += %D%/wall
TESTS += %D%/wall

%C%_wall_SOURCES = %D%/wall.c
%C%_wall_LDADD = $(WALL_LIBS)
