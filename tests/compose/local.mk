compose_tests = %D%/typing %D%/waiting %D%/pointing %D%/grid
check_PROGRAMS += $(compose_tests)
TESTS += $(compose_tests)
EXTRA_DIST += %D%/port.h

%C%_typing_SOURCES = %D%/typing.c
%C%_typing_LDADD = $(COMPOSE_LIBS)
%C%_waiting_SOURCES = %D%/waiting.c
%C%_waiting_LDADD = $(COMPOSE_LIBS)
%C%_pointing_SOURCES = %D%/pointing.c
%C%_pointing_LDADD = $(COMPOSE_LIBS)
%C%_grid_SOURCES = %D%/grid.c
%C%_grid_LDADD = $(COMPOSE_LIBS)
