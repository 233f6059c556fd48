#include "ui/shell/rail.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/stylepaint.h"
#include "ui/widgets/themedicon.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>

namespace holdpoint {

const QList<ViewId> &allViews()
{
    static const QList<ViewId> all{ViewId::Board, ViewId::Gates,    ViewId::Metrics, ViewId::Triggers, ViewId::Rollback,
                                   ViewId::Comms, ViewId::Timeline, ViewId::Drill,   ViewId::Review,   ViewId::Library};
    return all;
}

QString viewWord(ViewId id)
{
    static const char *const words[] = {"board",    "gates", "metrics", "triggers", "rollback", "comms",
                                        "timeline", "drill", "review",  "library",  "welcome"};
    return QString::fromLatin1(words[static_cast<int>(id)]);
}

QString viewTitle(ViewId id)
{
    switch (id) {
    case ViewId::Board:
        return Rail::tr("Board");
    case ViewId::Gates:
        return Rail::tr("Gates");
    case ViewId::Metrics:
        return Rail::tr("Metrics");
    case ViewId::Triggers:
        return Rail::tr("Triggers");
    case ViewId::Rollback:
        return Rail::tr("Rollback");
    case ViewId::Comms:
        return Rail::tr("Comms");
    case ViewId::Timeline:
        return Rail::tr("Timeline");
    case ViewId::Drill:
        return Rail::tr("Drill");
    case ViewId::Review:
        return Rail::tr("Review");
    case ViewId::Library:
        return Rail::tr("Library");
    case ViewId::Welcome:
        return Rail::tr("Welcome");
    }
    return {};
}

std::optional<ViewId> viewFromWord(const QString &word)
{
    for (const ViewId id : allViews())
        if (viewWord(id) == word)
            return id;
    return {};
}

RailButton::RailButton(ViewId id, QWidget *parent) : QAbstractButton(parent), m_id(id)
{
    setText(viewTitle(id));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ownFocus", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWaiting(0);
}

void RailButton::setWaiting(int count)
{
    m_waiting = count;
    setAccessibleName(count ? tr("%1, %n waiting on you", nullptr, count).arg(text()) : text());
    update();
}

QSize RailButton::sizeHint() const
{
    return {120, qMax(36, lineHeight(Type::Body) + 12)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    if (isChecked()) {
        painter.fillRect(rect(), t.raised);
        painter.fillRect(QRect(0, 0, 3, height()), t.accent);
    }
    paintIcon(painter, QRect(12, (height() - 20) / 2, 20, 20), viewWord(m_id), isChecked() ? t.ink : t.ink2);
    painter.setFont(typeFont(Type::Body, isChecked()));
    painter.setPen(isChecked() ? t.ink : t.ink2);
    const int room = width() - 38 - (m_waiting ? 48 : 26);
    painter.drawText(QRect(38, 0, room, height()), Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    painter.setFont(typeFont(Type::Caption));
    painter.setPen(t.ink2);
    const int digit = (static_cast<int>(m_id) + 1) % 10;
    drawTabular(painter, QRect(width() - 30, 0, 18, height()), Qt::AlignRight | Qt::AlignVCenter, QString::number(digit));
    if (m_waiting) {
        const QRect badge(width() - 44, (height() - 18) / 2, 18, 18);
        paint::box(painter, badge, t.ink, {}, 0, 9);
        painter.setFont(typeFont(Type::Caption, true));
        painter.setPen(t.surface);
        painter.drawText(badge, Qt::AlignCenter, QString::number(qMin(m_waiting, 9)));
    }
    if (hasFocus()) {
        paint::box(painter, rect().adjusted(1, 1, -1, -1), {}, t.accent, 2, 3);
        paint::box(painter, rect().adjusted(3, 3, -3, -3), {}, t.focusInner, 2, 2);
    }
}

Rail::Rail(QWidget *parent) : QWidget(parent), m_name(new PlainLabel({}, Type::Body)), m_role(new PlainLabel({}, Type::Caption, Tone::Ink2))
{
    setFixedWidth(144);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 1, 8);
    column->setSpacing(0);
    for (const ViewId id : allViews()) {
        auto *button = new RailButton(id);
        connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
        m_buttons.append(button);
        column->addWidget(button);
    }
    column->addStretch(1);
    auto *acting = new PlainLabel(tr("Acting as"), Type::Caption, Tone::Ink2);
    m_name->setType(Type::Body, true);
    for (PlainLabel *label : {acting, m_name, m_role}) {
        label->setContentsMargins(12, 0, 4, 0);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        column->addWidget(label);
    }
}

void Rail::setCurrent(ViewId id)
{
    m_buttons.at(static_cast<int>(id))->setChecked(true);
}

void Rail::setWaiting(ViewId id, int count)
{
    m_buttons.at(static_cast<int>(id))->setWaiting(count);
}

void Rail::setPerson(const QString &name, const QString &role)
{
    m_name->setText(name);
    m_role->setText(role);
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.hair);
    painter.fillRect(QRect(0, m_name->y() - lineHeight(Type::Caption) - 12, width(), 1), t.hair);
}

} // namespace holdpoint
