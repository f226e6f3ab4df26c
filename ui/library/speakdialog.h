// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <addresses/namedaddress.h>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace controls {
class FieldNote;
class WrappedLabel;
} // namespace controls

namespace library {

/// Makes an address of a text to be spoken, by a template that names an echo service of the
/// person's own, and shows it before it is used. Nothing is sent from here.
///
/// The template is kept in the settings without what is secret in it, which is known as long as
/// this dialog is. It belongs to a window, which keeps it.
class SpeakDialog : public QDialog
{
    Q_OBJECT

public:
    /// The one of \p window, which is made when it is asked for the first time.
    static SpeakDialog *of(QWidget &window);

    explicit SpeakDialog(QWidget *parent = nullptr);

    /// Opens it for an address of that kind.
    void ask(addresses::Kind kind);
    void accept() override;

signals:
    /// The person wants \p url used.
    void addressMade(const QString &url);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeForm();
    void showAddress();
    QString addressTemplate() const;
    void remember() const;

    QLineEdit *m_template;
    QPlainTextEdit *m_text;
    controls::FieldNote *m_templateNote;
    controls::FieldNote *m_textNote;
    QLabel *m_count;
    controls::WrappedLabel *m_address;
};

} // namespace library
