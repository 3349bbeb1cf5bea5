using SSBms.Live.Sources;

namespace SSBms.Console.Tests;

/// <summary>A cell loses contact under a steady current, and the board's impedance channel sees it.</summary>
[TestClass]
public sealed class EyeTests
{
    [TestMethod]
    public async Task The_lithium_interface_has_a_panel_that_says_what_takes_its_contact_and_what_to_do()
    {
        string text = await File.ReadAllTextAsync(Path.Combine(SSBms.Tests.Repository.Root, "experiments", "void-seen-early.yaml"));

        // The same, sooner.
        using var experiment = new MadeFile(
            "soon.yaml",
            text.Replace("Rest for 10 minutes", "Rest for 2 minutes", StringComparison.Ordinal)
                .Replace("pressure: 5 MPa", "pressure: 3 MPa", StringComparison.Ordinal)
        );
        await OpenConsole.Look(async console =>
        {
            console.Shelf.Add(BoardSource.Find("sim:" + experiment.Path, 2000.0));
            await console.Page.Locator(".eye[data-lost=true]").WaitForAsync(new() { Timeout = 60_000 });
            string panel = await console.Page.Locator(".eye").InnerTextAsync();

            StringAssert.StartsWith(panel, "Lithium interface");
            StringAssert.Contains(panel, "Contact is lost to\nvoids");
            StringAssert.Contains(panel, "Stop stripping, raise the pressure, rest until contact is back.");
            await EveryEye.SeesNow(console.Page);
        });
    }
}
