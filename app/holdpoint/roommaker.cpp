#include "app/holdpoint/roommaker.h"

#include "models/base/ids.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>

namespace holdpoint {

namespace {

// What runs on the pool; `step` tells how far it is.
Result<void> makeRoom(const RoomMaker::Source &source, const NewRoom &wish, bool begin, const std::function<void(int)> &step)
{
    step(1);
    const auto playbook = source();
    if (!playbook)
        return tl::unexpected<Error>(playbook.error());
    step(2);
    if (!QDir().mkpath(QFileInfo(wish.folder).path()))
        return fail(ErrorKind::Unreadable, QStringLiteral("folder"),
                    RoomMaker::tr("The folder %1 cannot be made.").arg(QFileInfo(wish.folder).path()));
    const SystemClock clock;
    const auto room = Room::create(wish, **playbook, clock);
    if (!room)
        return tl::unexpected<Error>(room.error());
    if (!begin)
        return {};
    step(3);
    const auto begun = (*room)->act({newId(), Act::Start, wish.person, {}, {}, {}});
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    return {};
}

} // namespace

void RoomMaker::make(Source source, const NewRoom &wish, bool begin)
{
    if (m_busy)
        return;
    m_busy = true;
    const QPointer<RoomMaker> alive(this);
    const int steps = begin ? 3 : 2;
    const auto step = [alive, steps](int at) {
        static const char *const words[] = {QT_TR_NOOP("The playbook is read and checked"), QT_TR_NOOP("The room is written to the disk"),
                                            QT_TR_NOOP("The drill is started")};
        const QString sentence = tr("%1 (%2 of %3)…").arg(tr(words[at - 1])).arg(at).arg(steps);
        QMetaObject::invokeMethod(
            qApp,
            [alive, sentence] {
                if (alive)
                    Q_EMIT alive->progressed(sentence);
            },
            Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start([alive, source = std::move(source), wish, begin, step] {
        const Result<void> result = makeRoom(source, wish, begin, step);
        QMetaObject::invokeMethod(
            qApp,
            [alive, wish, result] {
                if (!alive)
                    return;
                alive->m_busy = false;
                if (result)
                    Q_EMIT alive->made(wish.folder, wish.person);
                else
                    Q_EMIT alive->failed(result.error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace holdpoint
