using Microsoft.Playwright;

namespace SSBms.Console.Tests;

/// <summary>A page on a phone, in half a window and on a large screen, for eyes and screen readers, light and dark.</summary>
internal static class EveryEye
{
    private static readonly int[] s_widths = [390, 800, 1400];

    /// <summary>Requires that nothing scrolls sideways and no rule of accessibility is broken.</summary>
    public static async Task Sees(IPage page)
    {
        await Prepare(page);
        foreach (int width in s_widths)
        {
            await page.SetViewportSizeAsync(width, 1000);
            await Task.Delay(300);
            int wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
            Assert.IsLessThanOrEqualTo(0, wide, $"{width} px");
            await Check(page, $"{width} px");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Task.Delay(300);
        await Check(page, "dark");
    }

    /// <summary>Requires that no rule of accessibility is broken at the present width.</summary>
    public static async Task SeesNow(IPage page)
    {
        await Prepare(page);
        await Check(page, "as it is");
    }

    private static async Task Prepare(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));
    }

    private static async Task Check(IPage page, string where)
    {
        string[] broken = await page.EvaluateAsync<string[]>(
            "async () => (await axe.run({ resultTypes: ['violations'] })).violations.map((v) => `${v.id} (${v.impact}): ${v.nodes[0].target}`)"
        );
        Assert.IsEmpty(broken, $"{where}: {string.Join("; ", broken)}");
    }
}
