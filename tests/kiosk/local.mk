check_PROGRAMS += %D%/kiosk %D%/journey
TESTS += %D%/kiosk %D%/journey

%C%_kiosk_SOURCES = %D%/kiosk.c
%C%_kiosk_LDADD = $(KIOSK_LIBS)
%C%_journey_SOURCES = %D%/journey.c
%C%_journey_LDADD = $(KIOSK_LIBS)
