using SSBms.Bench.Fixture;

namespace SSBms.Bench.Tests;

[TestClass]
public sealed class RampTests
{
    [TestMethod]
    public void A_ramp_that_no_longer_moves_has_arrived_to_the_last_bit()
    {
        for (int i = 1; i < 2000; i++)
        {
            var ramp = new Ramp(5.0);
            double start = 0.1 * i + 7e-6;
            double seconds = 0.7 * i;
            ramp.Go(0.0, start, seconds);
            double end = start + seconds;
            Assert.IsFalse(ramp.Moves(end));
            Assert.AreEqual(0.0, ramp.At(end), $"from {start} s in {seconds} s");
        }
    }

    [TestMethod]
    public void A_clamp_that_is_let_go_at_a_whole_microsecond_is_let_go_to_nothing()
    {
        for (long microsecond = 1; microsecond < 3_000_000_000; microsecond = microsecond * 3 / 2 + 1)
        {
            var ramp = new Ramp(5.0);
            ramp.Go(0.0, microsecond * 1e-6, 600.0);
            Assert.AreEqual(0.0, ramp.At((microsecond + 600_000_000) * 1e-6), $"from {microsecond} µs");
        }
    }
}
