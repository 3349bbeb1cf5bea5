using System.Diagnostics;

namespace SSBms.Cli.Tests;

/// <summary>The console as a program of its own.</summary>
[TestClass]
public sealed class ServeTests
{
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public async Task It_says_where_it_is_answers_there_and_ends_when_it_is_told_to()
    {
        using var shell = new Shell();
        using Process program = shell.Start(
            ["dotnet", Shell.Program, "serve", "sim:" + Shell.Experiment("void-growth.yaml"), "--urls", "http://127.0.0.1:0"],
            new Dictionary<string, string>()
        );
        string address = (await program.StandardOutput.ReadLineAsync())!;
        using var client = new HttpClient();

        string page = await client.GetStringAsync(new Uri(address));
        using Process kill = Process.Start("kill", $"-INT {program.Id}");
        (int code, string output, string error) = Shell.End(program);

        Assert.Contains("<main id=\"page\">", page);
        Assert.DoesNotContain("__PAGE_DATA__", page);
        Assert.AreEqual(130, code, error);
        Assert.AreEqual("", output);
    }

    [TestMethod]
    [DataRow("--urls: \"here\" is no address to listen at; expected http://ADDRESS:PORT", "--urls", "here")]
    [DataRow("--urls: \"https://127.0.0.1:5080\" is no address", "--urls", "https://127.0.0.1:5080")]
    [DataRow("--urls: \"http://127.0.0.1\" is no address", "--urls", "http://127.0.0.1")]
    [DataRow("--urls: \"http://example.org:80/\" is no address", "--urls", "http://example.org:80/")]
    [DataRow("--urls: cannot be listened at", "--urls", "http://192.0.2.1:5080")]
    [DataRow("--experiments: there is no folder \"nowhere\"", "--experiments", "nowhere")]
    [DataRow("\"http://here\" is no source; expected a serial port", "http://here")]
    [DataRow("none.yaml: cannot be read", "sim:none.yaml")]
    [DataRow("a speed of 0; expected", "--speed", "0")]
    public void Bad_input_is_one_line_and_exit_code_2(string message, params string[] arguments)
    {
        using var shell = new Shell();

        (int code, string output, string error) = shell.Run(["serve", .. arguments]);

        Assert.AreEqual(2, code, error);
        Assert.AreEqual("", output);
        Assert.Contains(message, error);
        Assert.HasCount(2, error.Split('\n'), error);
    }
}
