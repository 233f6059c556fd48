#include "ui/shell/openingbar.h"

#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QProgressBar>

namespace holdpoint {

namespace {

constexpr qint64 shownAfter = 300; // ms
constexpr int wholeBar = 1000; // of the bar: events do not fit into an int

} // namespace

OpeningBar::OpeningBar(QWidget *parent)
    : QWidget(parent), m_text(new PlainLabel), m_bar(new QProgressBar), m_cancel(new KeyButton(tr("Cancel")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 10, 4);
    row->setSpacing(12);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setShortcutText(tr("Esc"));
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &OpeningBar::cancelled);
    hide();
}

void OpeningBar::begin()
{
    m_since.start();
    hide();
}

void OpeningBar::follow(const Opening &at)
{
    if (at.of <= 0 || (at.done >= at.of && at.stage == Opening::Stage::Reading))
        return finish();
    if (!m_since.isValid() || m_since.elapsed() < shownAfter)
        return;
    const QString words = at.stage == Opening::Stage::Verifying ? tr("Verifying %1 of %2 events") : tr("Reading %1 of %2 events");
    m_text->setText(words.arg(groupedNumber(at.done), groupedNumber(at.of)));
    setAccessibleName(m_text->text());
    m_bar->setRange(0, wholeBar);
    m_bar->setValue(static_cast<int>(wholeBar * at.done / at.of));
    m_cancel->show();
    show();
}

void OpeningBar::wait(const QString &sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    m_bar->setRange(0, 0);
    m_cancel->hide();
    show();
}

void OpeningBar::finish()
{
    m_since.invalidate();
    hide();
}

bool OpeningBar::canCancel() const
{
    return isVisible() && m_cancel->isVisibleTo(this);
}

QString OpeningBar::sentence() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

void OpeningBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    painter.fillRect(QRect(0, 0, width(), 1), t.ctl);
    painter.fillRect(QRect(0, 0, 3, height()), t.ink);
}

} // namespace holdpoint
