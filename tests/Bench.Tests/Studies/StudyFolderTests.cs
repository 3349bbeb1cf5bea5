using SSBms.Bench.Studies;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Tests.Studies;

/// <summary>A study loses no run and counts none twice, whatever happens to its files and to the programs that make them.</summary>
[TestClass]
public sealed class StudyFolderTests
{
    [TestMethod]
    public void The_same_bytes_come_out_on_one_core_and_on_four()
    {
        using var desk = new StudyDesk();
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        CollectionAssert.AreEqual(desk.Run(study, "one"), desk.Run(study, "four", workers: 4));
    }

    [TestMethod]
    public void Every_run_has_its_row_with_inputs_ending_figures_and_hash()
    {
        using var desk = new StudyDesk();
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        desk.Run(study, "study");
        StudyTable table = desk.Begin(study).ReadTable();
        CollectionAssert.AreEqual(Enumerable.Range(1, 12).Select(number => (long)number).ToArray(), table.Wholes("run"));
        for (int row = 0; row < table.Rows; row++)
        {
            StudyRun run = study.Run(row + 1);
            double current = double.Parse(run.Values[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.AreEqual(run.Seed, table.Wholes("seed")[row]);
            Assert.AreEqual(current, table.Numbers("current_ma_per_cm2")[row], 0.0);
            Assert.AreEqual("completed", table.Texts("outcome")[row]);
            Assert.IsNull(table.Texts("trip")[row]);
            Assert.AreEqual(current * 20.0 / 3600.0, table.Numbers("out_charge_mah_per_cm2")[row], 1e-9);
            Assert.AreEqual(table.Numbers("out_charge_mah_per_cm2")[row] < 0.0004 ? 0 : 1, table.Wholes("failed_expectations")[row]);
            Assert.IsTrue(double.IsNaN(table.Numbers("trip_time_s")[row]));
        }
    }

    [TestMethod]
    public void A_chunk_cut_at_any_byte_is_missing_and_made_again_and_no_other_is()
    {
        using var desk = new StudyDesk();
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        byte[] before = desk.Run(study, "study");
        StudyFolder folder = desk.Begin(study);
        string last = desk.PathOf("study/chunks/000003.parquet");
        byte[] whole = File.ReadAllBytes(last);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(last, whole[..length]);
            Assert.HasCount(1, folder.Missing([3]), $"cut after {length} of {whole.Length} bytes");
        }

        CollectionAssert.AreEqual(new[] { 3 }, folder.Missing().ToArray());
        CollectionAssert.AreEqual(before, desk.Run(study, "study"));
    }

    [TestMethod]
    public void A_table_cut_at_any_byte_is_made_anew_from_the_chunks()
    {
        using var desk = new StudyDesk();
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        byte[] whole = desk.Run(study, "study");
        StudyFolder folder = desk.Begin(study);
        string path = desk.PathOf("study/" + StudyFolder.Table);
        for (int length = 0; length < whole.Length; length += 503)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.AreEqual(12, folder.ReadTable().Rows);
            CollectionAssert.AreEqual(whole, File.ReadAllBytes(path), $"cut after {length} of {whole.Length} bytes");
        }
    }

    [TestMethod]
    public void A_chunk_with_a_changed_byte_is_missing_or_has_the_same_rows()
    {
        using var desk = new StudyDesk();
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        desk.Run(study, "study");
        StudyFolder folder = desk.Begin(study);
        string[] hashes = [.. folder.ReadTable().Texts("hash").Select(hash => hash!)];
        string first = desk.PathOf("study/chunks/000000.parquet");
        byte[] whole = File.ReadAllBytes(first);
        int noticed = 0;
        int tried = 0;
        for (int place = 0; place < whole.Length; place += 7)
        {
            tried++;
            byte[] changed = [.. whole];
            changed[place] ^= 0x10;
            File.WriteAllBytes(first, changed);
            bool missing = folder.Missing([0]).Count > 0;
            noticed += missing ? 1 : 0;
            Assert.IsTrue(missing || folder.HashOf(1) == hashes[0], $"byte {place}");
        }

        // What is left are statistics, names and paddings that no row depends on.
        Assert.IsGreaterThan(tried / 2, noticed);
    }

    [TestMethod]
    public void A_study_that_was_stopped_goes_on_and_ends_as_if_it_had_not_been()
    {
        using var desk = new StudyDesk();
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        byte[] uninterrupted = desk.Run(study, "uninterrupted");
        StudyFolder folder = desk.Begin(study, "stopped");
        using var stop = new CancellationTokenSource();
        int runs = 0;
        var work = new StudyWork
        {
            RunDone = () =>
            {
                if (++runs == 5)
                {
                    stop.Cancel();
                }
            },
        };
        Assert.Throws<OperationCanceledException>(() => LocalExecution.Run(folder, folder.Missing(), 1, work, stop.Token));
        Assert.HasCount(3, folder.Missing());
        InputException unfinished = Assert.ThrowsExactly<InputException>(() => folder.ReadTable());
        Assert.Contains("3 of 4 chunks are missing", unfinished.Message);
        CollectionAssert.AreEqual(uninterrupted, desk.Run(study, "stopped"));
    }

    [TestMethod]
    public void A_chunk_that_is_made_twice_counts_once()
    {
        using var desk = new StudyDesk();
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        byte[] once = desk.Run(study, "once");
        StudyFolder folder = desk.Begin(study, "twice");
        int[] chunks = [0, 1, 2, 3, 2, 1, 0, 3];
        LocalExecution.Run(folder, chunks, 4, null, CancellationToken.None);
        folder.Assemble();
        CollectionAssert.AreEqual(once, File.ReadAllBytes(desk.PathOf("twice/" + StudyFolder.Table)));
    }

    [TestMethod]
    public void What_a_killed_program_left_unfinished_is_no_chunk_and_goes_with_the_end()
    {
        using var desk = new StudyDesk();
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        desk.Begin(study);
        Directory.CreateDirectory(desk.PathOf("study/chunks"));
        string left = desk.PathOf("study/chunks/000001.parquet.node7-123-abc.unfinished");
        File.WriteAllBytes(left, [1, 2, 3]);
        desk.Run(study, "study");
        Assert.IsFalse(File.Exists(left));
        Assert.HasCount(4, Directory.GetFiles(desk.PathOf("study/chunks")));
    }

    [TestMethod]
    public void The_folder_of_another_study_or_of_something_else_is_refused_and_left_alone()
    {
        using var desk = new StudyDesk();
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        desk.Begin(study);
        byte[] manifest = File.ReadAllBytes(desk.PathOf("study/study.json"));
        Study other = StudyDesk.Read(StudyDesk.Twelve.Replace("seed: 5", "seed: 6", StringComparison.Ordinal));
        Assert.Contains("holds another study (\"Twelve short runs\", x.yaml); expected another folder", Message(() => desk.Begin(other)));
        Assert.Contains("begun by ssbms test; this is newer", Message(() => desk.Begin(study, version: "newer")));
        CollectionAssert.AreEqual(manifest, File.ReadAllBytes(desk.PathOf("study/study.json")));

        Directory.CreateDirectory(desk.PathOf("thesis"));
        File.WriteAllText(desk.PathOf("thesis/chapter1.txt"), "x");
        Assert.Contains("holds something else than a study", Message(() => desk.Begin(study, "thesis")));
        Assert.HasCount(1, Directory.GetFileSystemEntries(desk.PathOf("thesis")));
        Assert.Contains("holds something else than a study", Message(() => desk.Begin(study, "thesis/chapter1.txt")));
    }

    [TestMethod]
    public void A_folder_keeps_all_that_its_study_is_made_of()
    {
        using var desk = new StudyDesk();
        Study study = StudyDesk.Read(StudyDesk.Twelve);
        desk.Run(study, "study");
        StudyFolder opened = StudyFolder.Open(desk.PathOf("study"));
        Assert.AreEqual(study.Hash, opened.Study.Hash);
        Assert.AreEqual(study.Run(7).Text, opened.Study.Run(7).Text);
        Assert.IsEmpty(opened.Missing());

        File.AppendAllText(desk.PathOf("study/inputs/x.yaml"), "# changed\n");
        Assert.Contains("is not as it was when the study began", Message(() => StudyFolder.Open(desk.PathOf("study"))));
        File.WriteAllText(desk.PathOf("study/study.json"), "{}");
        Assert.Contains("is no manifest of a study", Message(() => StudyFolder.Open(desk.PathOf("study"))));
        Assert.Contains("is not there", Message(() => StudyFolder.Open(desk.PathOf("nowhere"))));
    }

    private static string Message(Action action)
    {
        return Assert.ThrowsExactly<InputException>(action).Message;
    }
}
