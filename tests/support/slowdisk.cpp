// SPDX-License-Identifier: Apache-2.0
// A disk that does not answer, for a program that this is preloaded to: each write to a file in the
// folder PANEL_SLOW_DISK takes PANEL_SLOW_DISK_MS milliseconds.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <unistd.h>

namespace {

bool isThere(int descriptor)
{
    const char *folder = std::getenv("PANEL_SLOW_DISK");
    if (!folder)
        return false;
    char link[64];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    char file[4096];
    const ssize_t length = ::readlink(link, file, sizeof file - 1);
    return length > 0 && std::strncmp(file, folder, std::strlen(folder)) == 0;
}

void answerLate(int descriptor)
{
    if (!isThere(descriptor))
        return;
    const char *wanted = std::getenv("PANEL_SLOW_DISK_MS");
    const long milliseconds = wanted ? std::atol(wanted) : 0;
    timespec left{milliseconds / 1000, milliseconds % 1000 * 1'000'000};
    while (::nanosleep(&left, &left) != 0) { }
}

template <class Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    answerLate(descriptor);
    return next<decltype(write)>("write")(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset)
{
    answerLate(descriptor);
    return next<decltype(pwrite)>("pwrite")(descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset)
{
    answerLate(descriptor);
    return next<decltype(pwrite64)>("pwrite64")(descriptor, bytes, count, offset);
}
}
