check_PROGRAMS += %D%/kiosk %D%/journey %D%/writing
TESTS += %D%/kiosk %D%/journey %D%/writing

%C%_kiosk_SOURCES = %D%/kiosk.c
%C%_kiosk_LDADD = $(KIOSK_LIBS)
%C%_journey_SOURCES = %D%/journey.c
%C%_journey_LDADD = $(KIOSK_LIBS)
%C%_writing_SOURCES = %D%/writing.c
%C%_writing_LDADD = $(KIOSK_LIBS)
