using System.Globalization;

namespace SSBms.Report.Tests;

/// <summary>The page of a replay, as the command line leaves it.</summary>
[TestClass]
public sealed class ReplayPageTests
{
    [TestMethod]
    public async Task It_says_what_the_guard_would_have_done_and_never_that_it_did()
    {
        await OpenReport.LookAt(
            MadeReplay.Page(),
            async page =>
            {
                Assert.AreEqual("Replay of night.csv", await page.Text("h1"));
                StringAssert.Contains(await page.Text(".verdict"), "The guard would have opened the contactor");
                StringAssert.Contains(await page.Text(".outcomes"), "What the guard would have done");
                Assert.AreEqual(1, await page.Page.Locator(".outcome").CountAsync(), "the recording ended as it was recorded");
                StringAssert.StartsWith(await page.Text(".trip-box h2"), "Why the contactor would have opened");
                StringAssert.Contains(await page.Text(".trip-box"), "What was recorded then");
                string all = await page.Text("main");
                Assert.DoesNotContain("ithout guard", all);
                Assert.DoesNotContain("imulated", all);
                StringAssert.Contains(await page.Text("footer"), "700 rows of night.csv. Replayed by SSBms");
                StringAssert.Contains(await page.Text("footer"), "temperature 25 °C assumed");
                Assert.IsEmpty(page.Complaints, string.Join('\n', page.Complaints));
                Assert.IsEmpty(page.Requests, string.Join('\n', page.Requests));
            }
        );
    }

    [TestMethod]
    public async Task After_the_trip_the_recording_goes_on_while_the_guard_measures_no_current()
    {
        await OpenReport.LookAt(
            MadeReplay.Page(),
            async page =>
            {
                await page.Point("density", 0.5f);
                Assert.AreEqual(-0.1768, Number(await page.Value("density", "measured by the guard")), 2e-3);
                await page.Point("density", 0.95f);
                Assert.AreEqual(0.0, Number(await page.Value("density", "measured by the guard")), 2e-3);
                Assert.AreEqual("−0.1768", await page.Value("density", "recorded"));
                StringAssert.Contains(await page.Text("[data-panel=density] .legend"), "allowed");
                StringAssert.Contains(await page.Text("[data-panel=pressure] .legend"), "critical");
            }
        );
    }

    [TestMethod]
    public async Task Charge_and_efficiency_of_the_cycles_stand_below_what_the_guard_saw()
    {
        await OpenReport.LookAt(
            MadeReplay.Page(),
            async page =>
            {
                await page.Point("efficiency", 0.4f);
                Assert.AreEqual("100.0", await page.Value("efficiency", "recorded"));
                bool below = await page.Page.EvaluateAsync<bool>(
                    "() => document.querySelector('[data-panel=cycles]').getBoundingClientRect().top > document.querySelector('.stack').getBoundingClientRect().bottom - 1"
                );
                Assert.IsTrue(below);
            }
        );
    }

    /// <summary>A number as the page prints it, such as "−2.07×10⁻⁵".</summary>
    private static double Number(string text)
    {
        string[] parts = text.Replace('−', '-').Replace('⁻', '-').Split("×10");
        string power =
            parts.Length == 1
                ? "0"
                : string.Concat(
                    parts[1].Select(letter => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(letter) is var digit && digit >= 0 ? (char)('0' + digit) : letter)
                );
        return double.Parse($"{parts[0]}e{power}", CultureInfo.InvariantCulture);
    }
}
