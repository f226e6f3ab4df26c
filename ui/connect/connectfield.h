// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>

class QLineEdit;

namespace controls {
class FieldNote;
} // namespace controls

namespace connect {

/// A line to type in, and under it what is wrong with what was typed: said when the field is left
/// or asked for, and taken back as soon as it is right.
class ConnectField : public QWidget
{
    Q_OBJECT

public:
    /// \return a sentence; empty: it is right. Gets the text without white space around it.
    using Check = std::function<QString(const QString &)>;

    /// A secret is hidden, see controls::SecretField.
    enum class Content { Plain, Secret };

    /// \p name is for assistive technology.
    ConnectField(const QString &name, const Check &check, Content content = Content::Plain,
                 QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);

    QString text() const;
    void setText(const QString &text);
    QLineEdit *edit() const { return m_edit; }

    /// Checks it and shows what is wrong.
    bool isRight();
    void clearProblem();

signals:
    /// By the person.
    void edited();

private:
    QLineEdit *m_edit;
    controls::FieldNote *m_note;
    Check m_check;
};

} // namespace connect
