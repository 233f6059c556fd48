#include "tests/journal/inparallel.h"

#include <QtCore/QFile>

#include <sys/wait.h>
#include <unistd.h>

namespace holdpoint::test {

namespace {

struct Share {
    pid_t process = -1;
    int pipe = -1;
};

Share begin(const std::function<Findings(int)> &work, int number)
{
    int ends[2];
    if (::pipe(ends) != 0)
        qFatal("no pipe");
    const pid_t process = ::fork();
    if (process == 0) {
        ::close(ends[0]);
        const Findings found = work(number);
        QStringList lines;
        for (const int count : found.counts)
            lines.append(QString::number(count));
        const QByteArray said = (lines + found.wrong).join(QLatin1Char('\n')).toUtf8();
        const bool whole = ::write(ends[1], said.constData(), static_cast<size_t>(said.size())) == said.size();
        ::_exit(whole ? 0 : 1);
    }
    ::close(ends[1]);
    return {process, ends[0]};
}

void add(Findings &all, const Share &share)
{
    QFile pipe;
    QStringList lines;
    if (pipe.open(share.pipe, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        lines = QString::fromUtf8(pipe.readAll()).split(QLatin1Char('\n'));
    int status = -1;
    ::waitpid(share.process, &status, 0);
    if (status != 0 || lines.size() < static_cast<qsizetype>(all.counts.size()))
        all.wrong.append(QStringLiteral("a share ended with status %1").arg(status));
    for (int &count : all.counts)
        count += lines.isEmpty() ? 0 : lines.takeFirst().toInt();
    all.wrong += lines;
}

} // namespace

Findings inParallel(int shares, const std::function<Findings(int)> &work)
{
    if (shares == 1)
        return work(0);
    QList<Share> running;
    for (int number = 0; number < shares; ++number)
        running.append(begin(work, number));
    Findings all;
    for (const Share &share : running)
        add(all, share);
    return all;
}

int sharesFor(int rounds)
{
    return rounds < 200 ? 1 : 4;
}

} // namespace holdpoint::test
