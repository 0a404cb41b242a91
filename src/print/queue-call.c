/* queue-call.c - one question put to cupsd, and its answer or none within three seconds. */
#include <config.h>

#include <stdint.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "print/queue-call.h"
#include "print/queue.h"

/* SLOW_MS: longer than cupsd takes on a good day, and short enough to be said in a second. */
enum { PATIENCE_MS = 3000, SLOW_MS = 500, TRIES = 3 };

#define TENTH_OF_A_SECOND 0.1

struct call { http_t *http; const struct printer_at *at; int64_t slow_at, deadline; };

static void (*when_slow)(void *with);
static void *slow_with;

void queue_when_slow(void (*told)(void *with), void *with)
{
	when_slow = told;
	slow_with = with;
}

static void tell_if_slow(struct call *call, int64_t now)
{
	if (now < call->slow_at)
		return;
	call->slow_at = INT64_MAX;
	if (when_slow)
		when_slow(slow_with);
}

static int has_time(http_t *http, void *with)
{
	struct call *call = with;
	int64_t now = clock_ms();

	tell_if_slow(call, now);
	return now < call->deadline;
}

static http_t *connect_until(const struct printer_at *at, int64_t until)
{
	int64_t left = until - clock_ms();
	int ms = left > 1 ? (int)left : 1;

	if (at)
		return httpConnect2(at->host, at->port, NULL, AF_UNSPEC, at->secret ?
			HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, 1, ms, NULL);
	return httpConnect2(cupsServer(), ippPort(), NULL, AF_UNSPEC, cupsEncryption(), 1, ms, NULL);
}

/* libcups waits one to three minutes for a cupsd that hangs; here one deadline spans all of
 * a call. The server is found anew each time: libcups keeps to the first it found, even to
 * the wrong one that it took while cupsd was not up yet. */
static bool connect_call(struct call *call, const struct errand *errand)
{
	int64_t now = clock_ms();

	cupsSetServer(NULL);
	*call = (struct call){ .at = errand->at, .slow_at = now + SLOW_MS,
		.deadline = now + errand->patience_ms };
	call->http = connect_until(call->at, call->slow_at);
	if (!call->http && clock_ms() >= call->slow_at) {
		tell_if_slow(call, call->slow_at);
		call->http = connect_until(call->at, call->deadline);
	}
	if (call->http)
		httpSetTimeout(call->http, TENTH_OF_A_SECOND, has_time, call);
	return call->http != NULL;
}

void call_note(struct queue_state *out, enum trouble trouble, const char *words)
{
	out->trouble = trouble;
	copy_text(out->words, sizeof out->words, words ? words : "");
}

ipp_t *call_request(ipp_op_t operation, const char *queue)
{
	ipp_t *request = ippNewRequest(operation);
	char uri[HTTP_MAX_URI];

	if (queue) {
		httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", NULL,
			"localhost", 0, "/printers/%s", queue);
		ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL, uri);
	}
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL,
		cupsUser());
	return request;
}

static bool wrote(struct call *call, ipp_t *request, const struct sheet *sheet)
{
	const char *at = sheet ? sheet->bytes : NULL;
	size_t left = sheet ? sheet->size : 0;
	ipp_state_t state;

	ippSetState(request, IPP_STATE_IDLE);        /* it may have been written before */
	while ((state = ippWrite(call->http, request)) != IPP_STATE_DATA)
		if (state == IPP_STATE_ERROR)
			return false;
	while (left > 0) {
		ssize_t part = httpWrite2(call->http, at, left);

		if (part <= 0)
			return false;
		at += part;
		left -= (size_t)part;
	}
	return true;
}

/* cupsSendRequest() would connect anew, for half a minute, where the connection breaks. */
static http_status_t post(struct call *call, ipp_t *request, const struct sheet *sheet)
{
	http_status_t status;

	httpClearFields(call->http);
	httpSetField(call->http, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
	httpSetField(call->http, HTTP_FIELD_AUTHORIZATION, httpGetAuthString(call->http));
	httpSetLength(call->http, ippLength(request) + (sheet ? sheet->size : 0));
	if (httpPost(call->http, call->at ? call->at->resource : "/") != 0 || !wrote(call, request, sheet))
		return HTTP_STATUS_ERROR;
	do
		status = httpUpdate(call->http);
	while (status == HTTP_STATUS_CONTINUE);
	return status;
}

/* Without this libcups asks for a password on the terminal. */
static const char *no_password(const char *prompt, http_t *http, const char *method,
	const char *resource, void *nothing)
{
	return NULL;
}

/* Who we are is shown once cupsd asks for it: root by the socket itself. */
static bool introduced(struct call *call)
{
	int64_t left = call->deadline - clock_ms();

	cupsSetPasswordCB2(no_password, NULL);
	httpFlush(call->http);
	return left > 0 && !call->at && cupsDoAuthentication(call->http, "POST", "/") == 0 &&
		httpReconnect2(call->http, (int)left, NULL) == 0;
}

/* ippRead() would take a pause in the midst of an answer for its end. */
static bool read_all(struct call *call, struct text *out)
{
	char bytes[8192];
	ssize_t size;

	while ((size = httpRead2(call->http, bytes, sizeof bytes)) > 0 && has_time(call->http, call))
		text_add_bytes(out, bytes, (size_t)size);
	return size == 0;
}

struct reader { const char *at; size_t left; };

static ssize_t hand_out(void *context, ipp_uchar_t *bytes, size_t size)
{
	struct reader *from = context;
	size_t part = size < from->left ? size : from->left;

	memcpy(bytes, from->at, part);
	from->at += part;
	from->left -= part;
	return (ssize_t)part;
}

static ipp_t *read_answer(struct call *call)
{
	struct text bytes = {0};
	ipp_t *answer = NULL;

	if (read_all(call, &bytes) && bytes.length > 0) {
		struct reader from = { bytes.at, bytes.length };

		answer = ippNew();
		if (ippReadIO(&from, hand_out, 1, NULL, answer) != IPP_STATE_DATA) {
			ippDelete(answer);
			answer = NULL;
		}
	}
	text_release(&bytes);
	return answer;
}

/* Only an answer counts: libcups's own last error may be "successful-ok" after a timeout. */
static enum err understood(http_status_t status, ipp_t *answer, struct queue_state *out)
{
	ipp_status_t code = ippGetStatusCode(answer);
	const char *words = ippGetString(ippFindAttribute(answer, "status-message",
		IPP_TAG_TEXT), 0, NULL);

	if (answer && code < IPP_STATUS_REDIRECTION_OTHER_SITE)
		return OK;
	if (answer) {
		call_note(out, TROUBLE_REFUSED, words ? words : ippErrorString(code));
		return code == IPP_STATUS_ERROR_NOT_FOUND ? ERR_NOT_FOUND :
			code >= IPP_STATUS_ERROR_FORBIDDEN && code <= IPP_STATUS_ERROR_NOT_AUTHORIZED ?
			ERR_ROLE : ERR_PRINTER;
	}
	if (status >= HTTP_STATUS_BAD_REQUEST && status < HTTP_STATUS_SERVER_ERROR) {
		call_note(out, TROUBLE_REFUSED, httpStatus(status));
		return status == HTTP_STATUS_UNAUTHORIZED || status == HTTP_STATUS_FORBIDDEN ?
			ERR_ROLE : ERR_PRINTER;
	}
	call_note(out, TROUBLE_SILENT, "no answer from CUPS");
	return ERR_BUSY;
}

enum err call_as_keeper(ipp_t *request, const struct errand *errand, ipp_t **answer,
	struct queue_state *out)
{
	struct call call;
	http_status_t status;
	int tries = 0;

	*answer = NULL;
	if (!connect_call(&call, errand)) {
		ippDelete(request);
		call_note(out, TROUBLE_SILENT, cupsLastErrorString());
		return ERR_PRINTER;
	}
	do
		status = post(&call, request, errand->sheet);
	while (status == HTTP_STATUS_UNAUTHORIZED && ++tries < TRIES && introduced(&call));
	if (status == HTTP_STATUS_OK)
		*answer = read_answer(&call);
	ippDelete(request);
	httpClose(call.http);
	return understood(status, *answer, out);
}

/* To whom a job belongs cupsd knows by the request. */
enum err call_answered(ipp_t *request, const struct sheet *sheet, ipp_t **answer,
	struct queue_state *out)
{
	const struct errand errand = { .sheet = sheet, .patience_ms = PATIENCE_MS };
	enum err err = call_as_keeper(request, &errand, answer, out);

	return err == ERR_ROLE ? ERR_PRINTER : err;
}

ipp_attribute_t *call_group(ipp_t *answer, ipp_attribute_t *from, ipp_tag_t group)
{
	while (from && ippGetGroupTag(from) != group)
		from = ippNextAttribute(answer);
	return from;
}
