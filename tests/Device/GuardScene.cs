using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>A guard for the garnet cell of Chen et al. 2020, fed by hand at 10 Hz; its contactor, comparator and monostable answer at once.</summary>
public sealed class GuardScene
{
    public const double CycleSeconds = 0.1;

    /// <summary>How long the proof test takes with parts that answer at once.</summary>
    public const int ProofCycles = 6;

    public readonly Sample Sample = new Sample();
    public readonly Decision Decision = new Decision();
    public readonly Guard Guard;

    public double Voltage = 3.4;
    public double RedundantOffset;
    public double Density;
    public double Pressure = 5.0;
    public double Temperature = 25.0;
    public double WallOffset;
    public bool PressureAnswers = true;
    public bool CurrentAnswers = true;
    public bool TemperatureAnswers = true;
    public bool ContactorFollows = true;

    /// <summary>The second voltage is that of the cycle before, as a converter gives it that is started in one cycle and read in the next.</summary>
    public bool RedundantLags;
    private double _voltageBefore;

    private readonly int _period;

    public GuardScene(bool bothLithium, double cycleSeconds = CycleSeconds)
    {
        _period = (int)(cycleSeconds * 1000.0 + 0.5);
        Guard = new Guard(GarnetCell.Settings(bothLithium, cycleSeconds), GarnetCell.Board(cycleSeconds), DiagnosisTable.Default());
    }

    /// <summary>A scene whose contactor is closed.</summary>
    public static GuardScene Operating(bool bothLithium)
    {
        var scene = new GuardScene(bothLithium) { Voltage = bothLithium ? 0.0 : 3.4 };
        scene.Cycles(10);
        scene.Sample.ArmRequested = true;
        scene.Cycles(SteadyInput.Cycles + ProofCycles + 2);
        Expect.State(ProtectionState.Operating, scene.Guard.State);
        return scene;
    }

    public double Get(Quantity quantity)
    {
        return Guard.Quantities.Get(quantity);
    }

    public bool IsRaised(DiagnosisCode code)
    {
        for (int i = 0; i < Guard.Diagnostics.Count; i++)
        {
            if (Guard.Diagnostics.Row(i).Code == code)
            {
                return Guard.Diagnostics.IsRaised(i);
            }
        }

        return false;
    }

    public void Cycles(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Cycle();
        }
    }

    public void Cycle()
    {
        Sample.Now += _period;
        Measure(Sample.CellVoltage, Voltage, true);
        long from = RedundantLags ? Sample.Now - _period : Sample.Now;
        Sample.RedundantVoltage.Accept((RedundantLags ? _voltageBefore : Voltage) + RedundantOffset, Sample.Now, from);
        _voltageBefore = Voltage;
        Measure(Sample.Current, Density * GarnetCell.Area * 0.001, CurrentAnswers);
        Measure(Sample.StackPressure, Pressure, PressureAnswers);
        Measure(Sample.PlateTemperature, Temperature, TemperatureAnswers);
        Measure(Sample.WallTemperature, Temperature + WallOffset, TemperatureAnswers);
        Guard.Step(Sample, Decision);
        if (Guard.State == ProtectionState.Proving)
        {
            Sample.HardwareTrip = Decision.ProvokeHardwareTrip;
            Sample.OtherTrip = Decision.ProvokeHardwareTrip ? OtherTrip.Voltage : OtherTrip.None;
        }

        bool held = Decision.CloseContactor && Decision.Beat && !Decision.ProvokeHardwareTrip;
        Sample.ContactorClosed = ContactorFollows ? held : Sample.ContactorClosed;
    }

    private void Measure(Reading reading, double value, bool answers)
    {
        if (answers)
        {
            reading.Accept(value, Sample.Now);
        }
        else
        {
            reading.Miss();
        }
    }
}
