/* letters-pass.c - a byte and a descriptor, from one process to the next. */
#include <config.h>

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#include "letters.h"

union room { char bytes[CMSG_SPACE(sizeof(int))]; struct cmsghdr aligned; };

bool letters_pass(int socket, unsigned char what, int descriptor)
{
	union room room = {0};
	struct iovec bytes = { &what, 1 };
	struct msghdr message = { .msg_iov = &bytes, .msg_iovlen = 1 };
	struct cmsghdr *head;

	if (descriptor >= 0) {
		message.msg_control = room.bytes;
		message.msg_controllen = sizeof room.bytes;
		head = CMSG_FIRSTHDR(&message);
		head->cmsg_level = SOL_SOCKET;
		head->cmsg_type = SCM_RIGHTS;
		head->cmsg_len = CMSG_LEN(sizeof descriptor);
		memcpy(CMSG_DATA(head), &descriptor, sizeof descriptor);
	}
	return sendmsg(socket, &message, MSG_NOSIGNAL) == 1;
}

bool letters_take(int socket, int wait_ms, unsigned char *what, int *descriptor)
{
	union room room = {0};
	struct iovec bytes = { what, 1 };
	struct msghdr message = { .msg_iov = &bytes, .msg_iovlen = 1, .msg_control = room.bytes,
		.msg_controllen = sizeof room.bytes };
	struct pollfd from = { socket, POLLIN, 0 };
	struct cmsghdr *head;
	int ready;

	*descriptor = -1;
	/* The size of a window may change meanwhile, which is a signal. */
	while ((ready = poll(&from, 1, wait_ms)) < 0 && errno == EINTR)
		continue;
	if (ready != 1 || recvmsg(socket, &message, MSG_CMSG_CLOEXEC) != 1)
		return false;
	head = CMSG_FIRSTHDR(&message);
	if (head && head->cmsg_type == SCM_RIGHTS)
		memcpy(descriptor, CMSG_DATA(head), sizeof *descriptor);
	return true;
}
