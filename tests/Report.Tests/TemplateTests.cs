using System.Text.RegularExpressions;

namespace SSBms.Report.Tests;

[TestClass]
public sealed class TemplateTests
{
    [TestMethod]
    public void Template_has_one_place_for_the_data()
    {
        Assert.HasCount(2, Template.Read().Split(Template.Placeholder));
    }

    [TestMethod]
    public void Template_refers_to_no_other_file()
    {
        string html = Template.Read();

        Assert.IsFalse(
            Regex.IsMatch(
                html,
                "<script[^>]*\\ssrc=|<link[^>]*href=\"(?!data:)|@import|url\\((?!#)|https?://(?!www\\.w3\\.org/)",
                RegexOptions.None,
                TimeSpan.FromSeconds(5)
            )
        );
    }

    [TestMethod]
    public void Template_ends_every_script_exactly_once()
    {
        string html = Template.Read();

        Assert.AreEqual(Regex.Count(html, "<script[ >]", RegexOptions.None, TimeSpan.FromSeconds(5)), html.Split("</script").Length - 1);
        Assert.DoesNotContain("<!--", html);
    }

    [TestMethod]
    public void Template_carries_the_licence_of_what_it_contains()
    {
        StringAssert.Contains(Template.Read(), "Leon Sorokin");
    }

    [TestMethod]
    public async Task Template_without_data_says_so()
    {
        await OpenReport.LookAt(
            Template.Read(),
            async report =>
            {
                StringAssert.Contains(await report.Text("main"), "empty template");
                Assert.IsEmpty(report.Complaints);
            }
        );
    }
}
