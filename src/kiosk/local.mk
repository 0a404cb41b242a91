noinst_LIBRARIES += %D%/libkiosk.a
%C%_libkiosk_a_SOURCES = \
	%D%/screen.h %D%/session.h \
	%D%/kiosk.c %D%/kiosk.h \
	%D%/stack.c %D%/stack.h \
	%D%/time.c \
	%D%/own.c %D%/own.h \
	%D%/reader.c %D%/reader.h \
	%D%/bars.c %D%/bars.h %D%/foot.c \
	%D%/view.c %D%/view.h %D%/pages.c %D%/pages.h \
	%D%/loop.c \
	%D%/journey.c %D%/journey.h \
	%D%/answers.c %D%/answers.h \
	%D%/entry.c %D%/entry.h \
	%D%/question.c %D%/question.h

KIOSK_LIBS = src/kiosk/libkiosk.a $(COMPOSE_LIBS)
