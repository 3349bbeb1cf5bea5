using System.Text;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Tests.Studies;

/// <summary>Short studies, in a folder of their own.</summary>
internal sealed class StudyDesk : IDisposable
{
    private const string Version = "test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ssbms-study-");

    /// <summary>Twelve runs of twenty seconds in four chunks.</summary>
    public const string Twelve = """
        title: Twelve short runs
        cell: chen2020-symmetric
        fixture: { clamp: spring, pressure: {pressure} }
        cycle: 1 s
        steps:
          - { step: "Strip at {current} for 20 s", as: out }
        expect: [out.charge_mah_per_cm2 < 0.0004]
        runs: 12
        chunk: 3
        seed: 5
        design: latin hypercube
        vary:
          pressure: { from: 1 MPa, to: 10 MPa, scale: log }
          current: { normal: { mean: 0.05 mA/cm2, sd: 0.01 mA/cm2 }, within: [0.01 mA/cm2, 0.1 mA/cm2] }
        """;

    public static Study Read(string text)
    {
        SourceFiles files = new SourceFiles(name => name).With("x.yaml", Encoding.UTF8.GetBytes(text));
        return StudyReader.Read("x.yaml", files);
    }

    public static string Refusal(string text)
    {
        return Assert.ThrowsExactly<InputException>(() => Read(text)).Message;
    }

    public string PathOf(string name)
    {
        return Path.Combine(_folder.FullName, name);
    }

    public StudyFolder Begin(Study study, string name = "study", string version = Version)
    {
        return StudyFolder.Begin(PathOf(name), study, version);
    }

    /// <summary>Runs a study to its end, and gives the bytes of its table.</summary>
    public byte[] Run(Study study, string name, int workers = 1)
    {
        StudyFolder folder = Begin(study, name);
        LocalExecution.Run(folder, folder.Missing(), workers, null, CancellationToken.None);
        folder.Assemble();
        return File.ReadAllBytes(Path.Combine(folder.Path, StudyFolder.Table));
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
    }
}
