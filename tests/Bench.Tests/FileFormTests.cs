using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Tests;

/// <summary>Whatever is wrong with the form of a file is one line that names the place where it is wrong.</summary>
[TestClass]
public sealed class FileFormTests
{
    [TestMethod]
    [DataRow("title: x\ncell: chen2020-lfp\nfixture:\n\tpressure: 5 MPa\nsteps: [Rest for 1 s]\n", 4, "a tab in the indentation")]
    [DataRow(
        "title: x\ncell: chen2020-lfp\nfixture: { pressure: 5 MPa }\nsteps:\n  - Rest for 1 s\n\t- Rest for 1 s\n",
        6,
        "a tab in the indentation"
    )]
    [DataRow(
        "title: x\ncell: chen2020-lfp\nfixture: { pressure: 5 MPa }\ntemperature: 25 \uFFFDC\nsteps: [Rest for 1 s]\n",
        4,
        "is not UTF-8"
    )]
    [DataRow("title: x\ncell: chen2020-lfp\nfixture: { pressure: 0,5 MPa }\nsteps: [Rest for 1 s]\n", 3, "a decimal comma")]
    [DataRow(
        "title: x\ncell: chen2020-lfp\nfixture: { pressure: 5 MPa }\nsteps: &a [{ repeat: 2, steps: *a }]\n",
        4,
        "\"*a\" stands inside of itself"
    )]
    [DataRow("title: x\ncell: chen2020-lfp\n? [a]\n: b\nsteps: [Rest for 1 s]\n", 3, "a list or map stands where a name was expected")]
    [DataRow(
        "title: x\ncell: \"a\\nb\\rc\\u2028d\\0e\"\nsteps: [Rest for 1 s]\nfixture: { pressure: 5 MPa }\n",
        2,
        "there is no cell \"a b c d e\""
    )]
    [DataRow("title: x\ncell: *nobody\nsteps: [Rest for 1 s]\n", 2, "\"*nobody\" repeats what nothing before it names")]
    public void A_bad_file_is_named_at_the_place_itself(string text, int line, string says)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => ExperimentReader.Read("x.yaml", text));
        Assert.StartsWith($"x.yaml:{line}: ", error.Message);
        Assert.Contains(says, error.Message);
        Assert.IsFalse(error.Message.Any(letter => char.IsControl(letter) || letter == '\u2028'));
    }

    [TestMethod]
    public void What_is_harmless_is_accepted()
    {
        string text =
            "# caf\uFFFD in an old comment\n\t\ntitle: x\t# a tab behind a value\ncell: chen2020-lfp\r\nfixture:\t{ pressure:\t5\tMPa }\n"
            + "steps: [&rest Rest for 1 s, *rest]\n";
        Assert.HasCount(2, ExperimentReader.Read("x.yaml", text).Cases[0].Steps);
    }

    [TestMethod]
    public void Anchors_that_multiply_beyond_measure_are_refused_before_they_are_read()
    {
        string text = "title: x\ncell: chen2020-lfp\nfixture: { pressure: 5 MPa }\nl0: &l0 [Rest for 1 s]\n";
        for (int i = 1; i < 12; i++)
        {
            text += $"l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 9))}]\n";
        }

        InputException error = Assert.ThrowsExactly<InputException>(() => ExperimentReader.Read("x.yaml", text + "steps: *l11\n"));
        Assert.Contains("more than 1000000 values", error.Message);
    }

    [TestMethod]
    public void A_message_is_short_whatever_it_is_about()
    {
        InputException error = Assert.ThrowsExactly<InputException>(() =>
            ExperimentReader.Read("x.yaml", $"title: x\ncell: {new string('c', 1_000_000)}\nsteps: [Rest for 1 s]\n")
        );
        Assert.IsLessThan(700, error.Message.Length);
        Assert.StartsWith("x.yaml:2: ", error.Message);
    }

    [TestMethod]
    public void A_phrase_is_read_in_no_time_whatever_its_length()
    {
        string phrase = "Charge at " + string.Concat(Enumerable.Repeat("1 C for ", 100_000));
        Assert.Contains("a step of 800009 characters", Rehearsal.Refusal("chen2020-lfp", $"  - {phrase}"));
    }

    [TestMethod]
    public void A_device_is_no_file_of_cells()
    {
        if (!File.Exists("/dev/zero"))
        {
            Assert.Inconclusive("there is no such device here");
        }

        InputException error = Assert.ThrowsExactly<InputException>(() =>
            ExperimentReader.Read("x.yaml", "title: x\ncells: /dev/zero\ncell: a\nfixture: { pressure: 5 MPa }\nsteps: [Rest for 1 s]\n")
        );
        Assert.Contains("expected a file of cells", error.Message);
    }
}
