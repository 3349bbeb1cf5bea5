using System.Text;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Tests;

/// <summary>Studies that come with the project, and one with every kind of input, each spoilt in one or two places, always the same 300.</summary>
[TestClass]
public sealed class MalformedStudyTests
{
    private const int Count = 300;

    private const string Every = """
        title: Every kind of input
        cell: {cell}
        fixture: { clamp: spring, pressure: {pressure} }
        temperature: {ambient}
        changes:
          flux.creep: { value: {creep}, unit: mA/cm2, basis: assumed, source: scatter }
        steps:
          - Strip at {current} for 20 s
          - Fault {fault} after 5 s
        design: sobol
        runs: 16
        chunk: 4
        seed: 3
        vary:
          cell: { choose: [chen2020-symmetric, chen2020-lfp], weights: [3, 1] }
          pressure: { from: 0.5 MPa, to: 10 MPa, scale: log }
          ambient: { normal: { mean: 25 °C, sd: 3 K }, within: [10 °C, 40 °C] }
          creep: { lognormal: { median: 0.05, sigma: 0.4 } }
          current: { weibull: { scale: 0.1 mA/cm2, shape: 3 } }
          fault: { choose: [nau7802 off, ina228 off] }
        correlate:
          - { of: [pressure, creep], coefficient: 0.5 }
        """;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_spoilt_study_is_read_or_refused_in_one_line_that_names_the_place()
    {
        string[] sources =
        [
            Every,
            .. Directory
                .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "experiments"), "*.yaml")
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
                .Where(StudyReader.IsStudy),
        ];
        Assert.AreEqual(16, Read(Encoding.UTF8.GetBytes(Every)).Runs);
        int refused = 0;
        for (int i = 0; i < Count; i++)
        {
            byte[] content = new Mutation(i).Spoil(i % 2 == 0 ? Every : sources[i % sources.Length]);
            try
            {
                _ = Read(content).Run(1);
            }
            catch (InputException error)
            {
                refused++;
                Assert.StartsWith("x.yaml:", error.Message, Encoding.UTF8.GetString(content));
                Assert.DoesNotContain('\n', error.Message);
            }
        }

        TestContext.WriteLine($"{refused} of {Count} refused");
        Assert.IsGreaterThan(Count / 3, refused);
        Assert.IsLessThan(Count, refused);
    }

    private static Study Read(byte[] content)
    {
        return StudyReader.Read("x.yaml", new SourceFiles(name => name).With("x.yaml", content));
    }
}
