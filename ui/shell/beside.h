#pragma once

#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtWidgets/QApplication>

namespace holdpoint {

// Files are read and written, and keys are made, on another thread; `then` is called here with what came of it, if `owner` still lives.
template <class Work, class Then> void beside(QObject *owner, Work work, Then then)
{
    QThreadPool::globalInstance()->start([alive = QPointer<QObject>(owner), work = std::move(work), then = std::move(then)] {
        auto value = work();
        QMetaObject::invokeMethod(qApp, [alive, then, value = std::move(value)] {
            if (alive)
                then(value);
        });
    });
}

} // namespace holdpoint
