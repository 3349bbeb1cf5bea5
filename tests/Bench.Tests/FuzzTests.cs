using SSBms.Bench.Fuzz;

namespace SSBms.Bench.Tests;

/// <summary>Inputs that nobody should give; `ssbms fuzz` tries ten million of them.</summary>
[TestClass]
public sealed class FuzzTests
{
    [TestMethod]
    public void Nothing_damaged_gets_through_to_the_contactor_the_memory_or_the_user()
    {
        var run = new FuzzRun(seed: 3);
        run.Try(100_000, _ => { });
        Assert.IsEmpty(run.Failures, string.Join('\n', run.Failures));
        Assert.IsTrue(run.Counts.All(count => count.Inputs >= 1000), "every kind comes in a short run as well");
    }

    [TestMethod]
    public void What_is_found_is_found_again_by_its_number_alone_and_what_is_not_is_not()
    {
        var run = new FuzzRun(seed: 5, [Stumbling(keepsState: true)]);
        run.Try(3000, _ => { });
        Assert.IsGreaterThan(0, run.Failures.Count);
        foreach (FuzzFailure failure in run.Failures.Take(20))
        {
            var again = new FuzzRun(seed: 5, [Stumbling(keepsState: true)]);
            again.TryOnly(failure.Number);
            Assert.AreEqual(failure, again.Failures.Single());
        }

        var sound = new FuzzRun(seed: 5, [Stumbling(keepsState: true)]);
        sound.TryOnly(run.Failures[0].Number + 1);
        Assert.IsFalse(sound.Failures.Any(failure => failure.Number == run.Failures[0].Number));
    }

    [TestMethod]
    public void An_exception_is_a_failure()
    {
        var run = new FuzzRun(seed: 1, [new FuzzKind("throws", 100, 1000, KeepsState: false, _ => new Throwing())]);
        run.Try(3, _ => { });
        Assert.HasCount(3, run.Failures);
        StringAssert.Contains(run.Failures[0].What, nameof(NotSupportedException), StringComparison.Ordinal);
    }

    private static FuzzKind Stumbling(bool keepsState)
    {
        return new FuzzKind("stumbles", 100, 1000, keepsState, _ => new Stumbler());
    }

    /// <summary>Fails by what it has seen before as much as by what it sees.</summary>
    private sealed class Stumbler : IFuzzBlock
    {
        private ulong _seen;

        public string? Try(FuzzRandom random)
        {
            _seen = _seen * 31 + random.Bits();
            return _seen % 97 == 0 ? $"at {_seen}" : null;
        }
    }

    private sealed class Throwing : IFuzzBlock
    {
        public string Try(FuzzRandom random)
        {
            throw new NotSupportedException();
        }
    }
}
