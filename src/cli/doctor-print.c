/* doctor-print.c - the checks of what brings slips to paper: fonts, service, queue, printer. */
#include <config.h>

#include <string.h>

#include "cli/doctor.h"
#include "cli/printer.h"

static bool drawn(const char *slip)
{
	struct text pdf = {0};
	int status = printd_run((const char *[]){ "--render", "pdf", "--", "-", NULL }, slip, &pdf);
	bool is_pdf = status == 0 && pdf.at && strncmp(pdf.at, "%PDF", 4) == 0;

	text_release(&pdf);
	return is_pdf;
}

/* A common character, then names that only a complete font has. */
enum grade doctor_fonts(struct doctor *doctor, const char *about, struct text *found)
{
	bool common = drawn("t\t如意\n"), rare = common && drawn("t\t龘𠮷䶮㐂\n");

	text_add(found, rare ? _("Chinese is drawn, rare names too") : common ?
		_("rare names cannot be drawn") : _("Chinese cannot be drawn"));
	return rare ? GOOD : common ? POOR : BAD;
}

enum grade doctor_printd(struct doctor *doctor, const char *about, struct text *found)
{
	struct printer printer;
	bool there = drawn("r\t\n");
	bool alive = there && printer_load(&doctor->cli->hall, &printer) == OK && printer.alive;

	text_add(found, alive ? _("running") : there ? _("not running") :
		_("yishi-printd is not there"));
	return alive ? GOOD : there ? POOR : BAD;
}

/* For all the checks below, once. */
static enum err ask_queues(struct doctor *doctor)
{
	if (!doctor->has_asked)
		doctor->asked = printd_ask(doctor->cli, (const char *[]){ "queues", NULL }, NULL,
			&doctor->queues);
	doctor->has_asked = true;
	return doctor->asked;
}

enum grade doctor_cups(struct doctor *doctor, const char *about, struct text *found)
{
	bool answers = ask_queues(doctor) == OK;

	text_add(found, answers ? _("answers") : doctor->cli->remark);
	return answers ? GOOD : doctor->prints ? BAD : POOR;
}

enum grade doctor_queue(struct doctor *doctor, const char *about, struct text *found)
{
	const char *queue = hall_text(&doctor->cli->hall, "printer", about, "");
	bool asked = ask_queues(doctor) == OK;
	bool known = strcmp(queue, "default") == 0 || queue_line(&doctor->queues, queue);

	if (!*queue) {
		text_add(found, _("none chosen"));
		return strcmp(about, "queue") == 0 ? POOR : GOOD;
	}
	text_add(found, queue);
	if (!asked || known)
		return asked ? GOOD : POOR;
	text_addf(found, ": %s", state_label("unknown"));
	return BAD;
}

enum grade doctor_state(struct doctor *doctor, const char *about, struct text *found)
{
	struct hall *hall = &doctor->cli->hall;
	const char *queue = hall_text(hall, "printer", about, ""), *state;
	bool a4 = strcmp(about, "a4") == 0;
	struct printer printer;

	if (!*queue) {
		text_add(found, _("none chosen"));
		return GOOD;
	}
	if ((a4 ? printer_load_a4(hall, &printer) : printer_load(hall, &printer)) != OK)
		printer.alive = false;
	state = ask_queues(doctor) == OK ? queue_state(&doctor->queues, queue, &printer) : "silent";
	text_add(found, state_label(state));
	return strcmp(state, "ready") == 0 ? GOOD : BAD;
}
