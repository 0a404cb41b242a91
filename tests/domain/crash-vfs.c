/* crash-vfs.c - SQLite's files, with a power cord: from a chosen write on nothing is written. */
#include <config.h>

#include <sqlite3.h>
#include <stdlib.h>

#include "crash-vfs.h"

struct file { sqlite3_file base; sqlite3_file real[]; };

static sqlite3_vfs *below;
static bool armed, dead, half;
static int64_t left, writes;

void crash_after(int64_t count, bool torn)
{
	armed = true;
	dead = false;
	half = torn;
	left = count;
	writes = 0;
}

bool crash_happened(void)
{
	return dead;
}

int64_t crash_over(void)
{
	armed = dead = false;
	return writes;
}

enum fate { DO, TEAR, REFUSE };

static enum fate next_write(void)
{
	writes++;
	if (!armed)
		return DO;
	if (dead)
		return REFUSE;
	dead = left-- <= 0;
	return !dead ? DO : half ? TEAR : REFUSE;
}

static sqlite3_file *real(sqlite3_file *file)
{
	return ((struct file *)file)->real;
}

static int vfs_close(sqlite3_file *file)
{
	return real(file)->pMethods->xClose(real(file));
}

static int vfs_read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
	return real(file)->pMethods->xRead(real(file), bytes, size, at);
}

static int vfs_write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
	enum fate fate = next_write();

	if (fate == DO)
		return real(file)->pMethods->xWrite(real(file), bytes, size, at);
	if (fate == TEAR)
		(void)real(file)->pMethods->xWrite(real(file), bytes, size / 2, at);
	return SQLITE_IOERR_WRITE;
}

static int vfs_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	return next_write() == DO ? real(file)->pMethods->xTruncate(real(file), size) :
		SQLITE_IOERR_TRUNCATE;
}

/* What was written outlives its process without a sync: only the power cord of the whole machine
 * would tell, and tests of thousands of commits would wait for the disk. */
static int vfs_sync(sqlite3_file *file, int flags)
{
	return next_write() == DO ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

static int vfs_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return real(file)->pMethods->xFileSize(real(file), size);
}

static int vfs_lock(sqlite3_file *file, int level)
{
	return real(file)->pMethods->xLock(real(file), level);
}

static int vfs_unlock(sqlite3_file *file, int level)
{
	return real(file)->pMethods->xUnlock(real(file), level);
}

static int vfs_reserved(sqlite3_file *file, int *out)
{
	return real(file)->pMethods->xCheckReservedLock(real(file), out);
}

static int vfs_control(sqlite3_file *file, int what, void *with)
{
	return real(file)->pMethods->xFileControl(real(file), what, with);
}

static int vfs_sector(sqlite3_file *file)
{
	return real(file)->pMethods->xSectorSize(real(file));
}

static int vfs_device(sqlite3_file *file)
{
	return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

static int vfs_shm_map(sqlite3_file *file, int region, int size, int extend, void volatile **out)
{
	return real(file)->pMethods->xShmMap(real(file), region, size, extend, out);
}

static int vfs_shm_lock(sqlite3_file *file, int offset, int n, int flags)
{
	return real(file)->pMethods->xShmLock(real(file), offset, n, flags);
}

static void vfs_shm_barrier(sqlite3_file *file)
{
	real(file)->pMethods->xShmBarrier(real(file));
}

static int vfs_shm_unmap(sqlite3_file *file, int delete)
{
	return real(file)->pMethods->xShmUnmap(real(file), delete);
}

static const sqlite3_io_methods methods = {
	.iVersion = 2, .xClose = vfs_close, .xRead = vfs_read, .xWrite = vfs_write,
	.xTruncate = vfs_truncate, .xSync = vfs_sync, .xFileSize = vfs_size, .xLock = vfs_lock,
	.xUnlock = vfs_unlock, .xCheckReservedLock = vfs_reserved, .xFileControl = vfs_control,
	.xSectorSize = vfs_sector, .xDeviceCharacteristics = vfs_device, .xShmMap = vfs_shm_map,
	.xShmLock = vfs_shm_lock, .xShmBarrier = vfs_shm_barrier, .xShmUnmap = vfs_shm_unmap,
};

static int vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
	int code = below->xOpen(below, name, real(file), flags, out);

	file->pMethods = real(file)->pMethods ? &methods : NULL;
	return code;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	return next_write() == DO ? below->xDelete(below, name, sync) : SQLITE_IOERR_DELETE;
}

void crash_install(void)
{
	static sqlite3_vfs corded;

	sqlite3_initialize();
	below = sqlite3_vfs_find(NULL);
	corded = *below;
	corded.zName = "corded";
	corded.szOsFile = (int)sizeof(struct file) + below->szOsFile;
	corded.xOpen = vfs_open;
	corded.xDelete = vfs_delete;
	sqlite3_vfs_register(&corded, 1);
}
