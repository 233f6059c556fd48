#include "ui/shell/noticebar.h"

#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent), m_text(new PlainLabel), m_close(new KeyButton(tr("Close"))), m_timer(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 10, 4);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_close);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &NoticeBar::close);
    connect(m_close, &QPushButton::clicked, this, &NoticeBar::close);
    hide();
}

void NoticeBar::tell(const QString &sentence, int milliseconds)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
    if (milliseconds > 0)
        m_timer->start(milliseconds);
    else
        m_timer->stop();
}

void NoticeBar::close()
{
    m_timer->stop();
    m_text->clear();
    hide();
}

QString NoticeBar::sentence() const
{
    return m_text->text();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    painter.fillRect(QRect(0, 0, width(), 1), t.ctl);
    painter.fillRect(QRect(0, 0, 3, height()), t.ink);
}

} // namespace holdpoint
