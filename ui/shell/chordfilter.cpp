#include "ui/shell/chordfilter.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

namespace holdpoint {

ChordFilter::ChordFilter(QObject *parent) : QObject(parent)
{
    m_reason.setSingleShot(true);
    m_reason.setInterval(10'000);
    qApp->installEventFilter(this);
}

bool ChordFilter::isChord(const QKeyEvent &key) const
{
    const bool both = key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (both && (key.key() == Qt::Key_H || key.key() == Qt::Key_R || key.key() == Qt::Key_X || key.key() == Qt::Key_J))
        return true;
    const bool digit = key.key() >= Qt::Key_1 && key.key() <= Qt::Key_4;
    return waitsForReason() && digit && (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

void ChordFilter::fire(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_H:
        return Q_EMIT holdPressed();
    case Qt::Key_R:
        return Q_EMIT rollbackPressed();
    case Qt::Key_X:
        return Q_EMIT realWorldPressed();
    case Qt::Key_J:
        return askReason();
    default:
        m_reason.stop();
        Q_EMIT pauseReasonChosen(key.key() - Qt::Key_0);
    }
}

void ChordFilter::askReason()
{
    m_reason.start();
    Q_EMIT pausePressed();
}

bool ChordFilter::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (!isChord(*key))
        return false;
    // Taking the override keeps the shortcut map away from it, so that the press comes here exactly once.
    key->accept();
    if (event->type() == QEvent::KeyPress && !key->isAutoRepeat())
        fire(*key);
    return true;
}

} // namespace holdpoint
