// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <optional>
#include <twilio/participantupdate.h>

class QAction;
class QMenu;

namespace controls {
class MethodField;
} // namespace controls

namespace library {

class AddressField;

/// Stands beside an address and the method by which it is called, and has what can be done with it:
/// keep it by a name, have a text spoken, open the library. What is chosen in the field's list sets
/// the method too.
class AddressButton : public QPushButton
{
    Q_OBJECT

public:
    /// Neither is owned, and both outlive the button. \p name is its accessible name.
    AddressButton(AddressField *url, controls::MethodField *method, const QString &name,
                  QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openMenu();
    void showWhatIsPossible();
    void keep();
    void speak();
    void fillIn(const QString &url, std::optional<twilio::HttpMethod> method);

    AddressField *m_url;
    controls::MethodField *m_method;
    QMenu *m_menu;
    QAction *m_keep;
};

} // namespace library
