#include "tests/support/windowchecks.h"

#include "ui/widgets/cell.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QWidget>

#include <cmath>

namespace holdpoint::test {

namespace {

double luminance(const QColor &c)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

QString nameOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName();
}

void take(QStringList &found, const QString &text, const QStringList &data)
{
    static const QRegularExpression letter(QStringLiteral("\\p{L}{2,}"));
    static const QRegularExpression key(QStringLiteral("^(Ctrl|Shift|Alt|F\\d)"));
    QString rest = text;
    rest.remove(QRegularExpression(QStringLiteral("\u27e6.*\u27e7")));
    for (const QString &each : data)
        rest.remove(each);
    if (rest.contains(letter) && !rest.contains(key))
        found.append(text);
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

QStringList withoutName(const QWidget &window)
{
    QStringList found;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QMenuBar") || widget->inherits("QScrollArea"))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found.append(nameOf(*widget));
    }
    return found;
}

QStringList clipped(const QWidget &window)
{
    QStringList found;
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons)
        if (button->isVisible() && button->width() < button->sizeHint().width())
            found.append(nameOf(*button) + QLatin1Char(' ') + button->text());
    const auto labels = window.findChildren<QLabel *>();
    for (QLabel *label : labels) {
        const bool mayShrink = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored || label->wordWrap();
        if (label->isVisible() && !mayShrink && label->fontMetrics().horizontalAdvance(label->text()) > label->contentsRect().width() + 1)
            found.append(nameOf(*label) + QLatin1Char(' ') + label->text());
    }
    return found;
}

QStringList cutTexts(const QWidget &window)
{
    QStringList found;
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons)
        if (button->isVisible() && button->width() < button->sizeHint().width())
            found.append(nameOf(*button) + QLatin1Char(' ') + button->text());
    const auto labels = window.findChildren<PlainLabel *>();
    for (PlainLabel *label : labels)
        if (label->isVisible() && !qobject_cast<DigitLabel *>(label) && !label->text().isEmpty() && label->isCut())
            found.append(nameOf(*label) + QLatin1Char(' ') + label->text());
    const auto tables = window.findChildren<TableView *>();
    for (TableView *table : tables) {
        QFont title = typeFont(Type::Caption, true);
        title.setWeight(QFont::Medium);
        for (int i = 0; table->isVisible() && i < table->model()->columnCount(); ++i) {
            const QString text = table->model()->headerData(i, Qt::Horizontal).toString();
            const int ends = i == table->model()->columnCount() - 1 ? 8 : 16;
            if (!table->horizontalHeader()->isHidden() && !table->isColumnHidden(i)
                && QFontMetrics(title).horizontalAdvance(text) > table->columnWidth(i) - ends)
                found.append(QStringLiteral("%1, column %2").arg(table->accessibleName(), text));
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                const QModelIndex at = table->model()->index(row, i);
                if (at.data(Qt::ToolTipRole).toString().isEmpty() && !at.data(CellRole).value<Cell>().text.isEmpty())
                    found.append(QStringLiteral("%1, %2 without a tool tip").arg(table->accessibleName(), at.data().toString()));
            }
        }
    }
    found.removeDuplicates();
    return found;
}

QStringList untranslated(const QWidget &window, const QStringList &data)
{
    QStringList found;
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        take(found, widget->accessibleName(), data);
        take(found, widget->toolTip(), data);
        if (const auto *label = qobject_cast<QLabel *>(widget))
            take(found, label->text(), data);
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            take(found, button->text(), data);
        if (const auto *field = qobject_cast<QLineEdit *>(widget))
            take(found, field->placeholderText(), data);
        const auto actions = widget->actions();
        for (const QAction *action : actions)
            take(found, action->text(), data);
    }
    found.removeDuplicates();
    return found;
}

} // namespace holdpoint::test
