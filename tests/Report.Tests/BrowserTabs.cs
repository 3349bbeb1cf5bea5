using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SSBms.Report.Tests;

/// <summary>
/// Tabs of the browser, kept from one test to the next: the processes behind a new one cost more than the page that is looked at. The pages
/// store nothing, so a tab that has opened another document knows nothing of the last one.
/// </summary>
internal static class BrowserTabs
{
    private const int Height = 1000;

    private static readonly ConcurrentBag<IPage> Free = [];

    /// <summary>A tab in which nothing is pointed at, as wide and in such colours as asked for.</summary>
    public static async Task<IPage> Take(IBrowser browser, int width, ColorScheme scheme)
    {
        if (!Free.TryTake(out IPage? page))
        {
            IBrowserContext context = await browser.NewContextAsync();
            page = await context.NewPageAsync();
        }

        await page.SetViewportSizeAsync(width, Height);
        await page.EmulateMediaAsync(new() { Media = Media.Null, ColorScheme = scheme });
        return page;
    }

    /// <summary>Keeps a tab for the next who asks; one in which something went wrong is closed.</summary>
    public static async Task GiveBack(IPage page, bool isSound)
    {
        if (!isSound)
        {
            await page.Context.CloseAsync();
            return;
        }

        await page.Mouse.MoveAsync(0, 0);
        Free.Add(page);
    }
}
