#include "ui/runbooks/outputpane.h"

#include "models/base/safetext.h"
#include "ui/widgets/type.h"

#include <QtWidgets/QScrollBar>

namespace holdpoint {

namespace {

constexpr int linesKept = 2000;

// What `now` has after what `before` ended with. A tail moves on: its beginning may have gone.
QString news(const QString &before, const QString &now)
{
    if (now.startsWith(before))
        return now.mid(before.size());
    for (qsizetype cut = before.indexOf(QLatin1Char('\n')); cut >= 0; cut = before.indexOf(QLatin1Char('\n'), cut + 1)) {
        const QStringView rest = QStringView(before).mid(cut + 1);
        if (!rest.isEmpty() && now.startsWith(rest))
            return now.mid(rest.size());
    }
    return now;
}

} // namespace

OutputPane::OutputPane(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(fixedFont());
    setMaximumBlockCount(linesKept);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setAccessibleName(tr("Live output"));
    setPlaceholderText(tr("Nothing printed so far."));
}

QSize OutputPane::minimumSizeHint() const
{
    return {120, 2 * fontMetrics().height() + 20};
}

void OutputPane::showTail(const QString &key, const QString &tail, const QString &prefix)
{
    if (key != m_key) {
        clear();
        m_key = key;
        m_last.clear();
    }
    // Only whole lines: half a line would be appended twice.
    const QString whole = tail.left(tail.lastIndexOf(QLatin1Char('\n')) + 1);
    const QString fresh = news(m_last, whole);
    m_last = whole;
    const QStringList lines = fresh.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 2;
    for (const QString &line : lines)
        appendPlainText(prefix + escapeControls(line));
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

} // namespace holdpoint
