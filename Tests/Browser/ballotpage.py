"""The page of a ballot in a real browser: by keyboard, by touch, on a phone, with hostile texts.

    ballotpage.py PROGRAM PAGE HOSTILE FOLDER

PAGE is a ballot of the built-in questionnaire, HOSTILE one whose texts are markup; FOLDER takes what is saved.
Prints a line for each check and exits with 1 when one fails. Needs selenium, axe-core-python, chromium, chromedriver.
"""

import glob
import json
import os
import pathlib
import random
import subprocess
import sys

import axe_core_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PROGRAM, PAGE, HOSTILE, FOLDER = sys.argv[1:]
AXE = pathlib.Path(axe_core_python.__file__).with_name("axe.min.js").read_text()
NOTE = 'Täglich – "ok" <b>3,5</b>\\ 👍'
CHECKED = "return document.querySelectorAll('main input:checked').length"
WIDTH = "return document.documentElement.scrollWidth"
failed = []


def check(name, ok, more=""):
    print("ok  " if ok else "FAIL", name, "" if ok else more, flush=True)
    if not ok:
        failed.append(name)


class Browser:
    """A browser of its own, which saves into a folder of its own."""

    def __init__(self, name, page=PAGE, width=1000, height=800, phone=False, **settings):
        self.saves = f"{FOLDER}/{name}"
        os.makedirs(self.saves)
        options = Options()
        options.binary_location = next(
            path for path in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if os.path.exists(path))
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                         f"--window-size={width},{height}", f"--user-data-dir={FOLDER}/{name}.profile"):
            options.add_argument(argument)
        options.add_experimental_option("prefs", {
            "download.default_directory": self.saves, "download.prompt_for_download": False, **settings})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        if phone:
            self.resize(width, height, phone)
            self.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
        self.open(page)

    def resize(self, width, height, phone=False):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 2 if phone else 1, "mobile": phone})

    def open(self, page):
        self.driver.get("file://" + page)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys):
        actions = ActionChains(self.driver)
        for key in keys:
            actions.send_keys(key)
        actions.perform()

    def hold(self, key, code, number, times=30, text=None):
        event = {"key": key, "code": code, "windowsVirtualKeyCode": number}
        down = {**event, "type": "keyDown", **({"text": text} if text else {})}
        for index in range(times):
            self.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {**down, "autoRepeat": index > 0})
        self.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {**event, "type": "keyUp"})

    def element(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def click(self, selector):
        element = self.element(selector)
        self.run("for (let n = arguments[0]; n && n !== document; n = n.parentNode)"
                 " if (n.tagName === 'DETAILS') n.open = true;"
                 "arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def tap(self, element):
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        x, y = self.run("const r = arguments[0].getBoundingClientRect();"
                        "return [r.left + r.width / 2, r.top + r.height / 2]", element)
        for kind, points in (("touchStart", [{"x": x, "y": y}]), ("touchEnd", [])):
            self.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def wait(self, script):
        WebDriverWait(self.driver, 20).until(lambda driver: driver.execute_script(script))

    def is_shown(self, id):
        return self.element("#" + id).is_displayed()

    def checked(self):
        return self.run(CHECKED)

    def store(self):
        """What the page keeps in the browser, so that a reload loses nothing."""
        return json.loads(self.run(
            "return localStorage.getItem(Object.keys(localStorage)"
            ".find(key => key.startsWith('mlmaturity-ballot-')))"))

    def saved(self, count=1):
        """The newest ballot that was saved, when there are so many."""
        def files(_):
            found = glob.glob(self.saves + "/*.json")
            return len(found) >= count and max(found, key=os.path.getmtime)
        path = WebDriverWait(self.driver, 20).until(files)
        return path, json.load(open(path, encoding="utf-8"))

    def paste(self, text):
        return self.run(
            "document.getElementById('pasted').value = arguments[0];"
            "document.getElementById('take').click();"
            "return document.getElementById('taken').textContent", text)

    def look(self, name):
        """No violation that axe-core finds."""
        self.driver.set_script_timeout(90)
        self.run(AXE)
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations.map("
            "v => [v.id, v.nodes[0].html.slice(0, 120)]))).catch(e => done([String(e)]))")
        check("axe: " + name, not found, found)

    def close(self):
        self.driver.quit()


def answers(ballot):
    words = {"unknown": "d", "notApplicable": "a"}
    return {id: words.get(answer["answer"], answer["answer"])
            for id, answer in ballot["answers"].items() if "answer" in answer}


def given(store):
    return {id: (answer["answer"], answer["note"])
            for id, answer in store["answers"].items() if answer["answer"] is not None}


def agrees(count, *files):
    outcome = subprocess.run(
        [PROGRAM, "agree", *files, "--format", "json"], capture_output=True, text=True)
    check(f"agree reads {count}", outcome.returncode == 0
          and json.loads(outcome.stdout)["respondents"] == count, outcome.stderr[:300])


def form(page):
    text = open(page, encoding="utf-8").read()
    form = json.loads(text.split('id="form">', 1)[1].split("</script>", 1)[0])
    return [practice for dimension in form["dimensions"] for practice in dimension["practices"]]


PRACTICES = form(PAGE)
REFUSABLE = next(index for index, practice in enumerate(PRACTICES[9:], 9) if practice.get("na"))
FIRM = next(index for index, practice in enumerate(PRACTICES) if not practice.get("na"))


def keyboard():
    browser = Browser("keyboard")
    check("the script runs under the policy", browser.is_shown("page") and not browser.is_shown("plain"))
    browser.hold("Enter", "Enter", 13)
    check("Enter held down answers nothing", browser.checked() == 0)
    browser.hold("3", "Digit3", 51, text="3")
    check("a digit held down answers one practice once", browser.checked() == 1)
    wanted = fill(browser)
    check("focus ends on Save", browser.run("return document.activeElement.id") == "save")
    browser.press(Keys.ENTER)
    path, ballot = browser.saved()
    check("the file holds exactly what was typed", answers(ballot) == wanted, answers(ballot))
    check("a note survives", ballot["answers"][PRACTICES[3]["id"]]["note"] == NOTE)
    check("a reason survives", ballot["answers"][PRACTICES[REFUSABLE]["id"]]["reason"] == "No labels")
    agrees(1, path)
    take_back(browser)
    before = browser.store()
    browser.driver.refresh()
    check("a reload keeps all", browser.store()["answers"] == before["answers"]
          and browser.checked() == sum(a["answer"] is not None for a in before["answers"].values()))
    quiet(browser)
    codes(browser, path)
    looks(browser)
    browser.click("#forget")
    browser.click("#forgetyes")
    check("forget empties store and form", browser.checked() == 0 and browser.run(
        "return Object.keys(localStorage).filter(key => key.startsWith('mlmaturity')).length") == 0)
    browser.driver.refresh()
    check("nothing is back after a reload", browser.checked() == 0)
    browser.close()
    return path


def fill(browser):
    """Answers every practice but one by keys alone."""
    wanted = {}
    for index, practice in enumerate(PRACTICES):
        if index == 3:
            browser.press("n")
            browser.press(NOTE)
            browser.press(Keys.ESCAPE)
        if index == REFUSABLE:
            browser.press("a")
            browser.press("No labels")
            browser.press(Keys.ENTER)
            browser.press(Keys.ARROW_RIGHT)
            wanted[practice["id"]] = "a"
        elif index == 6:
            browser.press("d", Keys.ARROW_RIGHT)
            wanted[practice["id"]] = "d"
        elif index == 7:
            browser.press(Keys.ARROW_RIGHT)
        elif index == 8:
            browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
            check("arrows choose nothing",
                  browser.run("return document.querySelectorAll('#practice-8 input:checked').length") == 0)
            browser.press(Keys.ENTER)
            browser.press(Keys.ENTER)
            wanted[practice["id"]] = 2
        else:
            level = 1 + index * 7 % 5
            browser.press(str(level))
            browser.press(Keys.ENTER if index % 2 else Keys.ARROW_RIGHT)
            wanted[practice["id"]] = level
    return wanted


def take_back(browser):
    browser.run("document.getElementById('main').focus()")
    go_to(browser, REFUSABLE)
    browser.press("4")
    browser.press("a")
    browser.press("x")
    browser.press(Keys.ESCAPE)
    answer = browser.store()["answers"][PRACTICES[REFUSABLE]["id"]]
    check("Esc in the reason gives the former answer back", answer["answer"] == 4, answer)
    go_to(browser, FIRM)
    browser.press("a")
    answer = browser.store()["answers"][PRACTICES[FIRM]["id"]]
    check("a where it is not offered answers nothing", answer["answer"] != "a", answer)
    browser.click("#keys")
    browser.run("document.getElementById('main').focus()")
    before = browser.store()["answers"]
    browser.press("1")
    check("keys can be switched off", browser.store()["answers"] == before)
    browser.click("#keys")


def go_to(browser, index):
    browser.press(*[Keys.ARROW_LEFT] * (len(PRACTICES) + 5))
    browser.press(*[Keys.ARROW_RIGHT] * index)


def quiet(browser):
    messages = [json.loads(entry["message"])["message"] for entry in browser.driver.get_log("performance")]
    urls = {message["params"]["request"]["url"][:60] for message in messages
            if message["method"] == "Network.requestWillBeSent"
            and message["params"].get("documentURL", "").startswith("file:")}
    check("nothing is asked for but the file and its own download",
          all(url.startswith(("file://", "blob:")) for url in urls), urls)
    log = [entry for entry in browser.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
    check("no error in the log", not log, log[:2])


def codes(browser, path):
    browser.click("#copy")
    browser.wait("return document.getElementById('code').value !== ''")
    with_notes = browser.element("#code").get_attribute("value")
    before = browser.store()
    browser.paste(with_notes)
    after = browser.store()
    check("the own code gives the same answers and notes", given(after) == given(before))
    quoted = "Hi,\n> " + with_notes.lower().replace("\n", "\n> ").replace("-", "–") + "\nregards U"
    check("quoted, in lower case, with dashes", browser.paste(quoted).startswith("Taken"))
    browser.click("#withnotes")
    browser.click("#copy")
    browser.wait("return document.getElementById('code').value.length < %d" % len(with_notes))
    refuse_changed(browser, browser.element("#code").get_attribute("value"))
    check("a cut code is refused", browser.paste(with_notes[:60]).startswith("The text is cut"))
    check("rubbish is refused", "neither" in browser.paste("hello"))
    check("the file may be pasted", browser.paste(open(path, encoding="utf-8").read()).startswith("Taken"))
    other = browser.paste('{"format":1,"questionnaire":{"id":"other"},"answers":{}}')
    check("a ballot of another questionnaire is refused", "other" in other, other)


def refuse_changed(browser, code):
    """Letters changed, left out and swapped: every one is found."""
    dice, letters, taken = random.Random(7), "0123456789ABCDEFGHJKMNPQRSTVWXYZ", 0
    for _ in range(300):
        body, index, kind = list(code), dice.randrange(6, len(code) - 6), dice.randrange(3)
        if body[index] in "-\n":
            continue
        if kind == 0:
            body[index] = dice.choice([letter for letter in letters if letter != body[index]])
        elif kind == 1:
            del body[index]
        elif body[index + 1] in "-\nU" + body[index]:
            continue
        else:
            body[index], body[index + 1] = body[index + 1], body[index]
        taken += browser.paste("".join(body)).startswith("Taken")
    check("300 changed codes are refused", taken == 0, taken)


def looks(browser):
    browser.look("one at a time, light")
    browser.click("input[name=view][value=list]")
    browser.run("document.querySelectorAll('details').forEach(part => part.open = true)")
    browser.look("list, all open, light")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    browser.look("list, all open, dark")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    browser.run("document.getElementById('practice-7').focus()")
    browser.press("5")
    check("in the list a digit answers the practice in focus",
          browser.run("return document.querySelector('#practice-7 input:checked').value") == "5")
    browser.click("input[name=view][value=one]")


def windows():
    browser = Browser("windows")
    browser.click("#onward")
    browser.run("document.getElementById('main').focus()")
    for index in range(len(PRACTICES)):
        browser.press(str(1 + index % 5))
    check("going on after each answer, digits answer all", browser.checked() == len(PRACTICES))
    check("that ends on Save, too", browser.run("return document.activeElement.id") == "save")
    browser.driver.switch_to.new_window("tab")
    browser.open(PAGE)
    check("a second window has the same answers", browser.checked() == len(PRACTICES))
    browser.press("d")
    browser.driver.switch_to.window(browser.driver.window_handles[0])
    browser.wait("return document.querySelectorAll('main input[value=d]:checked').length === 1")
    check("a change in the second window shows in the first", True)
    focus(browser)
    browser.resize(320, 640)
    check("320 px (400 %): nothing is wider", browser.run(WIDTH) <= 320)
    browser.run("Object.assign(document.documentElement.style,"
                "{lineHeight: '1.5', letterSpacing: '.12em', wordSpacing: '.16em'})")
    check("with wider text spacing, too", browser.run(WIDTH) <= 320)
    tampered(browser)
    browser.close()


def focus(browser):
    browser.run("window.scrollTo(0, 0); document.activeElement.blur()")
    hidden = []
    for _ in range(60):
        browser.press(Keys.TAB)
        hidden += browser.run(
            "const e = document.activeElement; if (!e || e === document.body) return [];"
            "const r = e.getBoundingClientRect(), bar = document.getElementById('bar').getBoundingClientRect();"
            "const isBehind = !e.closest('#bar') && r.bottom > bar.top + 1 || r.top < -1;"
            "return isBehind && r.height < 300 ? [e.id || e.className || e.tagName] : []")
    check("Tab never leads behind the bar", not hidden, hidden)


def tampered(browser):
    text = open(PAGE, encoding="utf-8").read()
    for name, change, runs in (("line ends of a mail", lambda text: text.replace("\n", "\r\n"), True),
                               ("a changed script", lambda text: text.replace(
                                   '"use strict";', '"use strict";window.owned=1;'), False)):
        path = f"{FOLDER}/changed.html"
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(change(text))
        browser.open(path)
        check(name, browser.is_shown("page") == runs and browser.is_shown("plain") != runs
              and browser.run("return window.owned === undefined"))


def phone(other):
    browser = Browser("phone", width=360, height=740, phone=True)
    check("360 px: nothing is wider", browser.run(WIDTH) <= 360)
    wanted, small = {}, 0
    for index, practice in enumerate(PRACTICES):
        level = 1 + index * 3 % 5
        browser.tap(browser.driver.find_elements(
            By.CSS_SELECTOR, f"#practice-{index} label.option")[level - 1])
        wanted[practice["id"]] = level
        small += browser.run(
            f"return [...document.querySelectorAll('#practice-{index} label.option, #bar button')]"
            ".filter(part => part.offsetHeight < 44).length")
        browser.tap(browser.element("#next"))
    check("everything to tap is 44 px high", small == 0, small)
    browser.run("const name = document.getElementById('name'); name.value = 'Mia';"
                "name.dispatchEvent(new Event('input'))")
    browser.tap(browser.element("#save"))
    path, ballot = browser.saved()
    check("by touch: the file holds exactly what was tapped", answers(ballot) == wanted)
    browser.look("360 px")
    browser.run("document.querySelector('input[name=view][value=list]').click()")
    check("360 px, list: nothing is wider", browser.run(WIDTH) <= 360)
    browser.close()
    agrees(2, other, path)


def hostile():
    browser = Browser("hostile", page=HOSTILE)
    found = browser.run("return [document.querySelectorAll('main img, main b, main iframe').length,"
                        "document.querySelectorAll('script').length, window.owned === undefined]")
    check("texts are no markup", browser.is_shown("page") and found == [0, 2, True], found)
    check("hostile: nothing is wider", browser.run("return document.documentElement.scrollWidth <= innerWidth"))
    browser.press("2")
    browser.press("n")
    browser.run("const note = document.querySelector('#practice-0 textarea');"
                "note.value = 'a\\u0000b\\u001b[31m\\ud800 c\\u202ex</script>\\u2028';"
                "note.dispatchEvent(new Event('input'))")
    browser.click("#save")
    path, _ = browser.saved()
    agrees(1, path)
    check("a script that is put in does not run", browser.run(
        "const script = document.createElement('script'); script.textContent = 'window.owned = 1';"
        "document.body.appendChild(script); return window.owned === undefined"))
    browser.close()


def without():
    browser = Browser("nostore", **{"profile.default_content_setting_values.cookies": 2})
    check("without storage: a plain warning", browser.is_shown("storage"))
    browser.press("2")
    check("answering works without storage", browser.checked() == 1)
    browser.close()
    browser = Browser("noscript", **{"profile.managed_default_content_settings.javascript": 2})
    check("without scripts: what to do", browser.is_shown("plain") and not browser.is_shown("page"))
    browser.close()


first = keyboard()
windows()
phone(first)
hostile()
without()
sys.exit(1 if failed else 0)
