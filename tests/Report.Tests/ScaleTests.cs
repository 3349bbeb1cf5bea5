using Microsoft.Playwright;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.Cli.Output;

namespace SSBms.Report.Tests;

/// <summary>A run without guard that runs away does not make the guarded one a flat line.</summary>
[TestClass]
public sealed class ScaleTests
{
    [TestMethod]
    public async Task The_voltage_axis_follows_the_guarded_run_until_all_of_the_other_is_asked_for()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "experiments", "pressure-release.yaml");
        ExperimentResult result = ExperimentRun.Execute(
            ExperimentReader.Read(file, await File.ReadAllTextAsync(file)),
            withoutGuard: false,
            null
        );
        double[] guarded = [.. result.Cases[0].Runs[0].Series[Channel.Voltage].Where(double.IsFinite)];
        await OpenReport.LookAt(
            TemplatePage.Fill("report.html", ReportJson.Write(result)),
            async report =>
            {
                const string Heights = """
                    () => {
                      const canvas = document.querySelector('[data-panel=voltage] canvas');
                      const { width, height } = canvas;
                      const data = canvas.getContext('2d').getImageData(0, 0, width, height).data;
                      let top = height;
                      let bottom = 0;
                      for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
                        const i = 4 * (y * width + x);
                        if (data[i] === 0 && data[i + 1] === 114 && data[i + 2] === 178) {
                          top = Math.min(top, y);
                          bottom = Math.max(bottom, y);
                        }
                      }
                      return (bottom - top) / height;
                    }
                    """;
                ILocator note = report.Panel("voltage").Locator(".edge-notes");
                // The cycler sees what the cell polarised to in a cycle at the end of it, a little beyond its 5 V.
                StringAssert.Contains(await OpenReport.Text(note), "without guard: down to \u22125.0");
                Assert.IsGreaterThan(0.3, await report.Page.EvaluateAsync<double>(Heights), $"{guarded.Min()} to {guarded.Max()} V");
                await report.Page.GetByLabel("axes hold all of it").CheckAsync();
                await report.Drawn();
                Assert.DoesNotContain("without guard", await OpenReport.Text(note));
                Assert.IsLessThan(0.3, await report.Page.EvaluateAsync<double>(Heights));
            }
        );
    }
}
