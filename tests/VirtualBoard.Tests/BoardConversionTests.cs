using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.VirtualBoard.Tests;

/// <summary>What 50 boards with their drivers see of currents that change faster than they convert.</summary>
[TestClass]
public sealed class BoardConversionTests
{
    private const int Boards = 50;
    private const long Cycle = 100000;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Of_a_current_step_one_millisecond_before_the_cycle_no_reading_holds_more_than_one_millisecond()
    {
        // Of 1.5 mA over four conversions of 4.12 ms; noise and errors are below 1 µA.
        const double Most = 0.5e-3 + 1.5e-3 * 1.0 / 16.48;
        double largest = 0.0;
        for (ulong seed = 0; seed < Boards; seed++)
        {
            Build(seed, 10.0, out SimulatedBoard board, out MeasuringChain chain);
            var sample = new Sample();
            board.SetCell(3.7, 0.5e-3);
            board.Advance(board.Clock.Microseconds + Cycle);
            chain.Read(sample);
            board.Advance(board.Clock.Microseconds + Cycle - 1000);
            board.SetCell(3.7, 2e-3);
            board.Advance(board.Clock.Microseconds + 1000);
            chain.Read(sample);
            Assert.IsTrue(sample.Current.Fresh);
            largest = Math.Max(largest, sample.Current.Value);
        }

        TestContext.WriteLine($"{Boards} boards, 0.5 to 2 mA: at most {largest * 1e3:0.000} mA of {Most * 1e3:0.000} mA");
        Assert.IsInRange(0.5e-3, Most + 1e-6, largest);
    }

    [TestMethod]
    public void A_square_wave_of_2_ms_between_0_and_30_mV_reads_15_mV()
    {
        double least = double.MaxValue;
        double most = 0.0;
        for (ulong seed = 0; seed < Boards; seed++)
        {
            Build(seed, 10.0, out SimulatedBoard board, out MeasuringChain chain);
            var sample = new Sample();
            for (int i = 0; i < 100; i++)
            {
                board.SetCell(3.7, i % 2 == 0 ? 3e-3 : 0.0);
                board.Advance(board.Clock.Microseconds + 1000);
            }

            chain.Read(sample);
            least = Math.Min(least, sample.Current.Value * 10.0);
            most = Math.Max(most, sample.Current.Value * 10.0);
        }

        // 4.12 ms are not a whole number of periods: up to 0.06 ms of 30 mV in each conversion.
        TestContext.WriteLine($"{Boards} boards: {least * 1e3:0.000} to {most * 1e3:0.000} mV");
        Assert.IsInRange(14.5e-3, 15.5e-3, least);
        Assert.IsInRange(14.5e-3, 15.5e-3, most);
    }

    [TestMethod]
    public void Twenty_pulses_of_3_mA_and_1_ms_do_not_trip_a_limit_of_2_mA()
    {
        int alerts = 0;
        int trips = 0;
        for (ulong seed = 0; seed < Boards; seed++)
        {
            Build(seed, 10.0, out SimulatedBoard board, out MeasuringChain chain);
            chain.SetHardwareTrip(2e-3, 2e-3);
            for (int i = 0; i < 20; i++)
            {
                board.SetCell(3.7, 3e-3);
                board.Advance(board.Clock.Microseconds + 1000);
                board.SetCell(3.7, 0.0);
                board.Advance(board.Clock.Microseconds + 3120);
            }

            alerts += board.CurrentMonitor.AlertAsserted ? 1 : 0;
            board.SetCell(3.7, 3e-3);
            board.Advance(board.Clock.Microseconds + 13000);
            trips += board.CurrentMonitor.AlertAsserted ? 1 : 0;
        }

        TestContext.WriteLine($"alert on {alerts} of {Boards} boards; of a lasting 3 mA on {trips}");
        Assert.AreEqual(0, alerts);
        Assert.AreEqual(Boards, trips);
    }

    [TestMethod]
    public void The_temperatures_and_the_pressure_of_a_moment_are_in_no_reading_of_that_moment()
    {
        for (ulong seed = 0; seed < Boards; seed++)
        {
            Build(seed, 10.0, out SimulatedBoard board, out MeasuringChain chain);
            var sample = new Sample();
            board.SetTemperatures(25.0, 25.0);
            board.SetForce(500.0);
            for (int i = 0; i < 4; i++)
            {
                board.Advance(board.Clock.Microseconds + Cycle);
                chain.Read(sample);
            }

            board.SetTemperatures(90.0, 90.0);
            board.SetForce(0.0);
            board.Advance(board.Clock.Microseconds + 1);
            board.Advance(board.Clock.Microseconds + 24000);
            chain.Read(sample);
            Assert.AreEqual(25.0, sample.PlateTemperature.Value, 20.0);
            Assert.IsGreaterThan(0.5, sample.StackPressure.Value);
        }
    }

    private static void Build(ulong seed, double shunt, out SimulatedBoard board, out MeasuringChain chain)
    {
        var configuration = new BoardConfiguration();
        var fixture = new Settings();
        fixture.Set(Setting.Area, 1.0);
        fixture.Set(Setting.Shunt, shunt);
        fixture.Set(Setting.VoltageFloor, 2.5);
        fixture.Set(Setting.VoltageCeiling, 4.0);
        board = new SimulatedBoard(configuration, fixture, seed);
        board.SetCell(3.7, 0.0);
        var contactor = new Contactor(board.Ports.ContactorCoil, board.Ports.ContactorFeedback);
        chain = new MeasuringChain(board.Ports, contactor, configuration, fixture);
        Assert.IsTrue(chain.Start());
    }
}
