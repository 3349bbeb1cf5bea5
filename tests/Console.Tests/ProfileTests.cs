using Microsoft.Playwright;
using SSBms.Live.Simulation;

namespace SSBms.Console.Tests;

/// <summary>A profile that is given to a board on the console.</summary>
[TestClass]
public sealed class ProfileTests
{
    [TestMethod]
    public async Task It_is_given_when_it_was_confirmed_by_name_and_hash_and_only_with_the_contactor_open_and_the_key_on()
    {
        using var file = MadeFile.Profile("own.ssbp", "--cell", "chen2020-symmetric", "--name", "own");
        using LiveExperiment board = OpenConsole.Board(20.0);
        await OpenConsole.Look(async console =>
        {
            IPage page = console.Page;
            console.Watch(board);
            await console.Says("Operating");
            await Choose(page, file);
            await page.GetByText("Give it to the board").WaitForAsync();
            string said = await page.Locator(".profile-shown").InnerTextAsync();
            StringAssert.Matches(
                said,
                new(@"^own [0-9A-F]{8} own.ssbp: both electrodes are lithium, made 20", default, TimeSpan.FromMinutes(1))
            );
            string hash = said.Split(' ')[1];

            await Ask(page);
            string question = (await page.GetByRole(AriaRole.Dialog).GetAttributeAsync("aria-label"))!;
            StringAssert.Matches(
                question,
                new($@"^Give tcp://127\.0\.0\.1:\d+ the profile own {hash}\?$", default, TimeSpan.FromMinutes(1))
            );
            await page.Keyboard.PressAsync("Escape");
            Assert.AreEqual(0, await page.GetByRole(AriaRole.Dialog).CountAsync());

            await Ask(page);
            await page.GetByText($"Give it own {hash}").ClickAsync();
            await Answer(page, "refused: not while the contactor is closed");
            await page.Locator(".open-button").ClickAsync();
            await console.Says("Standby");
            await Ask(page);
            await page.GetByText($"Give it own {hash}").ClickAsync();
            await Answer(page, "refused: not while the key switch is off");
            Assert.DoesNotContain("guards own", await page.Locator(".banner").InnerTextAsync());

            board.Inject(LiveStep.Parse("Fault reset switch stuck-on"));
            await Ask(page);
            await page.GetByText($"Give it own {hash}").ClickAsync();
            await Answer(page, $"the board guards own {hash}");
            await page.Locator(".banner", new() { HasText = $"guards own {hash}" }).WaitForAsync();
            Assert.IsEmpty(console.Complaints, string.Join("; ", console.Complaints));
        });
    }

    [TestMethod]
    public async Task What_it_would_change_stands_beside_it_before_anybody_is_asked()
    {
        using var file = MadeFile.Profile("other.ssbp", "--cell", "chen2020-lfp");
        using LiveExperiment board = OpenConsole.Board(20.0);
        await OpenConsole.Look(async console =>
        {
            console.Watch(board);
            await console.Says("Operating");
            await Choose(console.Page, file);
            ILocator summary = console.Page.Locator(".profile-shown summary");
            await summary.WaitForAsync();
            StringAssert.Matches(
                await summary.InnerTextAsync(),
                new(
                    "It differs in [0-9]+ settings from chen2020-symmetric [0-9A-F]{8}, by which the board guards now",
                    default,
                    TimeSpan.FromMinutes(1)
                )
            );
            await summary.PressAsync("Enter");
            StringAssert.Contains(await console.Page.Locator(".changes").InnerTextAsync(), "voltage_ceiling\n1 V now, then 4 V");
            await EveryEye.Sees(console.Page);
            await Ask(console.Page);
            await EveryEye.SeesNow(console.Page);
        });
    }

    [TestMethod]
    public async Task A_file_that_is_no_profile_is_refused_in_the_words_of_the_board()
    {
        using var file = new MadeFile("odd.ssbp", "SSBX");
        using LiveExperiment board = OpenConsole.Board(20.0);
        await OpenConsole.Look(async console =>
        {
            console.Watch(board);
            await console.Says("Operating");
            await Choose(console.Page, file);

            await Answer(console.Page, "odd.ssbp: no usable profile: it ");
        });
    }

    private static Task Choose(IPage page, MadeFile file)
    {
        return page.GetByLabel("Profile for this board").SetInputFilesAsync(file.Path);
    }

    private static async Task Ask(IPage page)
    {
        await page.GetByText("Give it to the board").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
    }

    private static Task Answer(IPage page, string text)
    {
        return page.Locator(".profile-answer", new() { HasText = text }).WaitForAsync();
    }
}
