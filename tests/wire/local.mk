check_PROGRAMS += %D%/ime
TESTS += %D%/ime

%C%_ime_SOURCES = %D%/ime.c
%C%_ime_LDADD = $(WIRE_LIBS)
