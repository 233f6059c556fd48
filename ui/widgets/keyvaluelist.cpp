#include "ui/widgets/keyvaluelist.h"

#include "ui/widgets/plainlabel.h"
#include "ui/widgets/valuetext.h"

#include <QtWidgets/QGridLayout>

namespace holdpoint {

KeyValueList::KeyValueList(int labelWidth, bool dense, QWidget *parent)
    : QWidget(parent), m_labelWidth(labelWidth), m_line(qMax(dense ? 22 : 24, lineHeight(Type::Body) + 2)), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void KeyValueList::addRow()
{
    const int row = static_cast<int>(m_keys.size());
    // The first lines of both stand on one height, however many follow.
    const auto place = [this](auto *label) {
        label->setMinimumHeight(m_line);
        label->setContentsMargins(0, std::max(0, (m_line - label->fontMetrics().height()) / 2), 0, 0);
    };
    auto *key = new PlainLabel({}, Type::Body, Tone::Ink2);
    key->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    place(key);
    m_grid->addWidget(key, row, 0, Qt::AlignTop);
    m_keys.append(key);
    if (m_copyable) {
        auto *text = new ValueText;
        place(text);
        m_grid->addWidget(text, row, 1);
        m_texts.append(text);
        return;
    }
    PlainLabel *value = wrapped();
    value->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    place(value);
    m_grid->addWidget(value, row, 1);
    m_values.append(value);
}

void KeyValueList::setPairs(const QList<KeyValue> &pairs)
{
    while (m_keys.size() > pairs.size()) {
        delete m_keys.takeLast();
        if (m_copyable)
            delete m_texts.takeLast();
        else
            delete m_values.takeLast();
    }
    while (m_keys.size() < pairs.size())
        addRow();
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        m_keys.at(i)->setText(pairs.at(i).key);
        const QString name = pairs.at(i).key + QStringLiteral(": ") + pairs.at(i).value;
        if (m_copyable) {
            m_texts.at(i)->setValue(pairs.at(i).value);
            m_texts.at(i)->setAccessibleName(name);
            continue;
        }
        m_values.at(i)->setText(pairs.at(i).value);
        m_values.at(i)->setStrong(pairs.at(i).strong);
        m_values.at(i)->setTone(pairs.at(i).amber ? Tone::Watch : Tone::Ink);
        m_values.at(i)->setAccessibleName(name);
    }
}

} // namespace holdpoint
