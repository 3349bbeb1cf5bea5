namespace SSBms.Recordings.Tests;

/// <summary>What cannot be used is refused with its line; what can be helped without guessing is helped and said.</summary>
[TestClass]
public sealed class MalformedFileTests
{
    private const string Head = "Test Time / s,Voltage / V,Current / A,Step Count / 1\n";

    [TestMethod]
    [DataRow(
        Head + "0,3,0,1\n2,3,0,1\n1,3,0,1\n",
        "recording.txt:4: time 1 s is before the 2 s of line 3",
        DisplayName = "time runs backwards"
    )]
    [DataRow(Head + "0,3,0,1\n,3,0,1\n", "recording.txt:3: no time stands here", DisplayName = "no time")]
    [DataRow("Test Time / s,Current / A\n0,1\n", "recording.txt:1: no column of voltage among", DisplayName = "a column is missing")]
    [DataRow(
        Head + "0,3,0,1\n1,three,0,1\n",
        "recording.txt:3: \"three\" is no finite number in column \"Voltage / V\"",
        DisplayName = "a word"
    )]
    [DataRow(Head + "0,3,0,1\n1,3,Infinity,1\n", "recording.txt:3: \"Infinity\" is no finite number", DisplayName = "infinite")]
    [DataRow(Head + "0,3,0\n1,3,0,1\n", "recording.txt:2: 3 values; expected 4", DisplayName = "a row too short")]
    [DataRow(Head + "0,3,5,0,1\n1,3,0,1\n", "recording.txt:2: 5 values; expected 4", DisplayName = "decimal commas between commas")]
    [DataRow(
        "time [s];voltage [V];current [A]\n0;3,5;0,1\n1;3.5;0,1\n",
        "recording.txt:3: \"3.5\" has another decimal mark than the numbers before it",
        DisplayName = "two decimal marks"
    )]
    [DataRow(
        "time [s],voltage [V],current [mA],current [A]\n0,3,1,0.001\n",
        "recording.txt:1: both \"current [mA]\" and \"current [A]\" are columns of current",
        DisplayName = "two units"
    )]
    [DataRow(
        "time [s],voltage [V],current [Ah]\n0,3,1\n",
        "recording.txt:1: column \"current [Ah]\" of current has the unit \"Ah\"",
        DisplayName = "unit of something else"
    )]
    [DataRow(
        "time [s],voltage,current [A]\n0,3,1\n",
        "recording.txt:1: column \"voltage\" of voltage has no unit",
        DisplayName = "no unit"
    )]
    [DataRow(Head, "recording.txt:1: no row of time, voltage and current follows", DisplayName = "no row")]
    [DataRow(
        "EC-Lab ASCII FILE\nNb header lines : many\n",
        "recording.txt:2: \"Nb header lines : many\"",
        DisplayName = "header without length"
    )]
    [DataRow("EC-Lab ASCII FILE\nNb header lines : 40\nshort\n", "recording.txt:1: the header is cut off", DisplayName = "header cut off")]
    [DataRow("just some text\nof no table\n", "recording.txt:1: no table stands here", DisplayName = "no table")]
    [DataRow("PAR1 and no more", "not readable as Parquet", DisplayName = "a torn Parquet file")]
    public void It_is_refused_in_a_line_that_names_the_place(string text, string message)
    {
        using var files = new Files();
        string refusal = files.Refusal(text);
        Assert.Contains(message, refusal);
        Assert.DoesNotContain("\n", refusal);
    }

    [TestMethod]
    public void An_empty_file_and_one_that_is_not_there_are_refused()
    {
        using var files = new Files();
        Assert.Contains("is empty", files.Refusal(""));
        Assert.Contains(
            "cannot be read",
            Assert.ThrowsExactly<CellModels.Input.InputException>(() => Recording.Open(files.PathOf("nowhere.csv"))).Message
        );
    }

    [TestMethod]
    [DataRow(Head + "0,3,0,1\n1,3,0", 1, nameof(Repair.LastLineCut), DisplayName = "last line cut")]
    [DataRow(Head + "0,3,0,1\n1,3,0,1", 1, nameof(Repair.LastLineOpen), DisplayName = "last number perhaps cut")]
    [DataRow(Head + "0,3,0,1\n1,NaN,0,1\n2,3,,1\n3,3,0,1\n", 2, nameof(Repair.WithoutValue), DisplayName = "values missing")]
    [DataRow(Head + "0,3,0,1\n1,3,0,1\n1,3.1,1e-3,2\n", 3, nameof(Repair.SameTime), DisplayName = "two rows of one time")]
    [DataRow(Head + "0,3,0,1\n" + Head + "1,3,0,1\n", 2, nameof(Repair.HeaderAgain), DisplayName = "the header again")]
    public void It_is_helped_and_said(string text, int rows, string repair)
    {
        using var files = new Files();
        var repairs = new Repairs();
        Assert.HasCount(rows, Files.Rows(files.Write("file.csv", text), repairs));
        Assert.IsGreaterThan(0, repairs.Of(Enum.Parse<Repair>(repair)));
        Assert.HasCount(1, repairs.Sentences);
    }

    [TestMethod]
    public void A_last_line_without_end_counts_where_its_last_number_is_not_used()
    {
        using var files = new Files();
        var repairs = new Repairs();
        string text = "Test Time / s,Voltage / V,Current / A,Comment\n0,3,0,a\n1,3,0,b";
        Assert.HasCount(2, Files.Rows(files.Write("file.csv", text), repairs));
        Assert.IsEmpty(repairs.Sentences);
    }
}
