using System.Numerics;

namespace SSBms.VirtualBoard.Tests;

/// <summary>What the datasheet of the AD5940 says the part does, and what it does when it is told wrongly.</summary>
[TestClass]
public sealed class Ad5941ChipTests
{
    private const uint Done = 0x02;
    private const uint Beyond = 0x30;

    private readonly Ad5941Bench _bench = new();

    [TestMethod]
    [DataRow(0x0400, 0x4144u)]
    [DataRow(0x0404, 0x5502u)]
    [DataRow(0x2000, 0x80000u)]
    [DataRow(0x200C, 0xFFFFu)]
    [DataRow(0x2010, 0x1Eu)]
    [DataRow(0x2044, 0x301u)]
    [DataRow(0x20D0, 0x90u)]
    [DataRow(0x20F0, 0xFu)]
    [DataRow(0x22F0, 0x88800u)]
    [DataRow(0x238C, 0x5F3D00u)]
    [DataRow(0x21F0, 0x160u)]
    public void After_power_up_registers_hold_what_the_datasheet_says(int register, uint content)
    {
        Assert.AreEqual(content, _bench.Read(register));
        _bench.Write(0x2030, 0x123456);
        _bench.Chip.LosePower();
        Assert.AreEqual(content, _bench.Read(register));
        Assert.AreEqual(0u, _bench.Read(0x2030));
    }

    [TestMethod]
    public void Reserved_bits_and_identities_cannot_be_written()
    {
        _bench.Write(0x0400, 0x1234);
        _bench.Write(0x2030, 0xFF123456);
        Assert.AreEqual(0x4144u, _bench.Read(0x0400));
        Assert.AreEqual(0x123456u, _bench.Read(0x2030));
    }

    [TestMethod]
    public void The_oscillators_are_locked_and_the_key_holds_for_one_write()
    {
        _bench.Write(0x0A10, 7);
        Assert.AreEqual(3u, _bench.Read(0x0A10) & 7);
        _bench.Write(0x0A0C, 0xCB14);
        _bench.Write(0x2030, 0);
        _bench.Write(0x0A10, 7);
        Assert.AreEqual(3u, _bench.Read(0x0A10) & 7);
        _bench.Write(0x0A0C, 0xCB14);
        _bench.Write(0x0A10, 7);
        Assert.AreEqual(7u, _bench.Read(0x0A10) & 7);
        Assert.AreEqual(0u, _bench.Read(0x0A10) & 0x400, "it has to start");
        _bench.Pass(3000);
        Assert.AreEqual(0x400u, _bench.Read(0x0A10) & 0x400);
    }

    [TestMethod]
    public void A_chip_that_is_not_there_reads_as_ones()
    {
        _bench.Chip.Fault = ChipFault.Off;
        Assert.AreEqual(uint.MaxValue, _bench.Read(0x2000));
    }

    [TestMethod]
    public void A_transform_takes_its_time_and_read_before_it_is_done_the_result_is_the_one_before()
    {
        _bench.Configure();
        Complex first = _bench.Run();
        Assert.AreEqual(1, _bench.Chip.Transforms);
        _bench.Write(0x203C, 700);
        _bench.Write(0x3004, 0x32);
        _bench.Write(0x2000, Ad5941Bench.Running);
        _bench.Pass(40900);
        Assert.AreEqual(0u, _bench.Read(0x3014) & Done);
        Assert.AreEqual(first, _bench.Result());
        _bench.Pass(70);
        Assert.AreEqual(Done, _bench.Read(0x3014) & Done);
        Assert.AreEqual(0.5, _bench.Result().Magnitude / first.Magnitude, 0.01);
    }

    [TestMethod]
    public void It_goes_on_transforming_until_it_is_stopped_with_the_same_phase()
    {
        _bench.Configure();
        Complex first = _bench.Run();
        _bench.Write(0x2000, Ad5941Bench.Running);
        _bench.Pass(500_000);
        Assert.IsLessThan(1e-3, (_bench.Result() - first).Magnitude / first.Magnitude);
        Assert.AreEqual(13, _bench.Chip.Transforms);
        _bench.Write(0x2000, Ad5941Bench.Ready);
        _bench.Pass(500_000);
        Assert.AreNotEqual(Complex.Zero, _bench.Result());
        Assert.AreEqual(13, _bench.Chip.Transforms);
    }

    [TestMethod]
    public void A_transform_that_is_started_after_the_generator_has_the_phase_of_the_delay()
    {
        _bench.Configure();
        Complex together = _bench.Run();
        _bench.Write(0x2000, Ad5941Bench.Ready | 0x4000);
        _bench.Pass(37);
        _bench.Write(0x2000, Ad5941Bench.Running);
        _bench.Pass(Ad5941Bench.Transform);

        // DFTIMAG has the opposite sign.
        double degrees = -(_bench.Result() / together).Phase / Math.PI * 180.0;
        double expected = 37e-6 * 9765.625 * 360.0;
        Assert.AreEqual(0.0, Math.IEEERemainder(degrees - expected, 360.0), 0.1);
    }

    [TestMethod]
    public void The_result_scatters_as_the_noise_of_the_datasheet_makes_it()
    {
        // 8.62 µV at gain 9 and 200 kS/s, through a Hanning window of 64 samples at 400 kS/s, because that of 16,384 is lost in the rounding.
        _bench.Configure();
        _bench.Write(0x20D0, 0x100041);
        const int Runs = 400;
        double[] real = new double[Runs];
        for (int i = 0; i < Runs; i++)
        {
            real[i] = _bench.Run().Real;
        }

        double mean = real.Average();
        double deviation = Math.Sqrt(real.Sum(value => (value - mean) * (value - mean)) / (Runs - 1));
        const double CodePerVolt = 9.0 * 32768.0 / 1.835;
        double noise = 8.62e-6 * Math.Sqrt(2.0) * CodePerVolt * 8.0 * Math.Sqrt(0.375 / 2.0 / 64.0);
        Assert.AreEqual(Math.Sqrt(noise * noise + 1.0 / 12.0), deviation, 0.12);
    }

    [TestMethod]
    public void A_transform_that_is_too_short_is_rough()
    {
        _bench.Configure();
        Complex whole = _bench.Run();
        _bench.Write(0x20D0, 0x100001);
        double worst = Enumerable.Range(0, 20).Max(_ => (_bench.Run() - whole).Magnitude / whole.Magnitude);
        Assert.IsGreaterThan(0.05, worst, "four samples are less than a period");
    }

    [TestMethod]
    public void Switches_move_when_their_control_is_written()
    {
        _bench.Write(0x2150, 0x10);
        Assert.AreEqual(0u, _bench.Read(0x21B0));
        _bench.Write(0x200C, 0x10000);
        Assert.AreEqual(0x10u, _bench.Read(0x21B0));
    }

    [TestMethod]
    [DataRow(0x0001u, 0x001u, 0x2000u, 0x400u, 0x000u)]
    [DataRow(0x2_8A11u, 0x001u, 0x001u, 0x200u, 0x900u)]
    [DataRow(0x2_22B5u, 0x010u, 0x400u, 0x002u, 0x102u)]
    [DataRow(0x0_FFFFu, 0x000u, 0x000u, 0x000u, 0x000u)]
    public void Or_as_groups(uint control, uint drive, uint positive, uint negative, uint back)
    {
        _bench.Write(0x200C, control);
        CollectionAssert.AreEqual(
            new[] { drive, positive, negative, back },
            new[] { _bench.Read(0x21B0), _bench.Read(0x21B4), _bench.Read(0x21B8), _bench.Read(0x21BC) }
        );
    }

    [TestMethod]
    [DataRow(0x01u, 0x000u, 0x200u, 0x900u, "P is nowhere")]
    [DataRow(0x01u, 0x400u, 0x200u, 0x900u, "P is on another pin")]
    [DataRow(0x01u, 0x001u, 0x002u, 0x900u, "N is on another pin")]
    public void An_excitation_amplifier_without_feedback_goes_to_its_end(uint drive, uint positive, uint negative, uint back, string why)
    {
        _bench.Configure();
        _bench.Switch(drive, positive, negative, back);
        _bench.Run();
        Assert.AreEqual(Beyond, _bench.Read(0x3014) & Beyond, why);
    }

    [TestMethod]
    [DataRow(0x01u, 0x001u, 0x200u, 0x100u)]
    [DataRow(0x00u, 0x001u, 0x200u, 0x900u)]
    [DataRow(0x01u, 0x001u, 0x200u, 0x800u)]
    public void Without_a_way_back_no_current_flows(uint drive, uint positive, uint negative, uint back)
    {
        _bench.Configure();
        _bench.Write(0x21A8, 0x101);
        _bench.Switch(drive, positive, negative | 0x400, back);
        Assert.IsLessThan(3.0, _bench.Run().Magnitude);
    }

    [TestMethod]
    public void A_transimpedance_that_is_too_large_saturates_and_says_so()
    {
        _bench.Configure();
        _bench.Write(0x21A8, 0x101);
        double sound = _bench.Run().Magnitude;
        Assert.AreEqual(0u, _bench.Read(0x3014) & Beyond);
        _bench.Write(0x20F0, 0x3E7);
        double saturated = _bench.Run().Magnitude;
        Assert.AreEqual(Beyond, _bench.Read(0x3014) & Beyond);
        Assert.IsLessThan(8.0, saturated / sound, "sixteen times the resistance");
    }

    [TestMethod]
    public void The_reference_resistor_s_voltage_is_the_excitation_and_its_current_that_over_the_resistor()
    {
        var bench = new Ad5941Bench(amplitude: 0.0);
        bench.Configure();
        Complex voltage = bench.Run();
        bench.Write(0x21A8, 0x101);
        Complex current = bench.Run();

        // At 9,766 Hz 33 pF beside 10 kΩ turn by 1.2°.
        Complex transimpedance = 1e4 / new Complex(1.0, 2.0 * Math.PI * 9765.625 * 1e4 * 33e-12);
        Complex expected = -9.0 * 2490.0 / transimpedance;
        Assert.IsLessThan(1e-4, (Complex.Conjugate(voltage / current) - expected).Magnitude / expected.Magnitude);
    }

    [TestMethod]
    public void On_its_own_oscillator_the_part_is_off_by_up_to_three_per_cent()
    {
        long[] ends =
        [
            .. Enumerable
                .Range(0, 20)
                .Select(seed =>
                {
                    var bench = new Ad5941Bench((ulong)seed);
                    bench.Configure();
                    bench.Write(0x0414, 0);
                    bench.Write(0x2000, Ad5941Bench.Running);
                    return bench.Chip.Due - bench.Clock.Microseconds;
                }),
        ];

        Assert.IsTrue(ends.All(end => Math.Abs(end - 40966) < 0.031 * 40966));
        Assert.IsTrue(ends.Any(end => Math.Abs(end - 40966) > 0.01 * 40966));
    }

    [TestMethod]
    public void Without_a_clock_nothing_ends()
    {
        _bench.Configure();
        _bench.Write(0x0A0C, 0xCB14);
        _bench.Write(0x0A10, 3);
        _bench.Write(0x2000, Ad5941Bench.Running);
        _bench.Pass(1_000_000);
        Assert.AreEqual(0u, _bench.Read(0x3014) & Done);
    }

    [TestMethod]
    [DataRow(0x0408, 0x441u, 0x2310u, "everything digital at 32 MHz")]
    [DataRow(0x0408, 0x442u, 0x2311u, "a filter for 16 MHz")]
    public void A_clock_of_32_MHz_wants_its_divider_and_its_filter(int register, uint content, uint filter, string why)
    {
        Ad5941Bench bench = Ad5941Bench.Fast();
        bench.Write(register, content);
        bench.Write(0x2044, filter);

        Assert.ThrowsExactly<NotModelledException>(() => bench.Write(0x2000, Ad5941Bench.Running), why);
    }

    [TestMethod]
    public void Twice_the_clock_takes_half_the_time_and_the_generator_keeps_its_own()
    {
        Ad5941Bench bench = Ad5941Bench.Fast();
        bench.Write(0x2000, Ad5941Bench.Running);

        Assert.AreEqual(20484.0, bench.Chip.Due - bench.Clock.Microseconds, 3.0);
        Assert.AreEqual(1.0, bench.Run().Magnitude / Configured().Magnitude, 0.02, "the same tone");
    }

    [TestMethod]
    public void With_little_power_or_a_slow_generator_a_tone_of_200_kHz_comes_out_too_small()
    {
        Ad5941Bench bench = Ad5941Bench.Fast();
        bench.Write(0x2030, 819 * 16384);
        double sound = bench.Run().Magnitude;
        bench.Write(0x22F0, 0xC);
        double weak = bench.Run().Magnitude;
        bench.Write(0x22F0, 0xD);
        bench.Write(0x2010, 0x1036);
        double slow = bench.Run().Magnitude;

        Assert.IsLessThan(0.7, weak / sound);
        Assert.IsLessThan(0.9, slow / sound);
    }

    private static Complex Configured()
    {
        var bench = new Ad5941Bench();
        bench.Configure();
        return bench.Run();
    }

    [TestMethod]
    [DataRow(0x20BC, 0x30u)]
    [DataRow(0x21F0, 0x11u)]
    [DataRow(0x0A00, 2u)]
    [DataRow(0x2004, 1u)]
    public void What_is_not_in_the_model_is_refused(int register, uint content)
    {
        Assert.ThrowsExactly<NotModelledException>(() => _bench.Write(register, content));
    }
}
