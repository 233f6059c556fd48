#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace holdpoint {

// What a step prints, appended as it comes; never rewritten, so a selection and the place of the reader survive. Text only.
class OutputPane : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit OutputPane(QWidget *parent = nullptr);
    // It takes what is left, down to two lines.
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;
    // `prefix` stands before every line ("SIM "). Another key begins anew.
    void showTail(const QString &key, const QString &tail, const QString &prefix);

private:
    QString m_key, m_last;
};

} // namespace holdpoint
