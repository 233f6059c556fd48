#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>

namespace holdpoint {

// Runs `work` on the pool and hands its value to `then` on the owner's thread, unless the owner has gone.
template <class Work, class Then> void aside(QObject *owner, Work work, Then then)
{
    QPointer<QObject> alive(owner);
    QThreadPool::globalInstance()->start([alive, work = std::move(work), then = std::move(then)]() mutable {
        auto value = work();
        QMetaObject::invokeMethod(
            qApp,
            [alive, then = std::move(then), value = std::move(value)]() mutable {
                if (alive)
                    then(std::move(value));
            },
            Qt::QueuedConnection);
    });
}

} // namespace holdpoint
