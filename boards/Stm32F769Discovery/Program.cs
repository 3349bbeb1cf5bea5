using SSBms.Control;
using SSBms.Drivers;
using SSBms.Platform;
using SSBms.Runtime;

namespace SSBms.Boards.Stm32F769Discovery;

/// <summary>Builds the firmware of this board by hand and runs it.</summary>
public static class Program
{
    private const int Period = 100;

    /// <summary>Runs until a reboot. What throws in here leaves the contactor open and the board idle.</summary>
    public static void Main()
    {
        // First of all: the contactor is commanded open from here on.
        var contactorCoil = new NanoDigitalOutput(PinMap.ContactorCoil);
        var lamp = new NanoDigitalOutput(PinMap.Lamp);
        var clock = new NanoClock();

        var ports = new BoardPorts(
            clock,
            new NanoI2cBus(PinMap.I2cBus),
            contactorCoil,
            new NanoDigitalInput(PinMap.ContactorFeedback, false),
            new NanoDigitalOutput(PinMap.Heartbeat),
            new NanoDigitalInput(PinMap.HardwareTrip, true),
            new NanoDigitalInput(PinMap.ArmSwitch, false),
            new NanoDigitalInput(PinMap.ResetKey, false),
            new PermitLines(new NanoDigitalOutput(PinMap.ChargePermit), new NanoDigitalOutput(PinMap.DischargePermit))
        );

        WaitForSupply(clock);
        var control = new ControlCycle(ports, new BoardConfiguration(), DefaultCell.Limits(), new GuardPolicy(Period * 0.001));
        control.Start();
        new FixedRateLoop(clock, new BoardCycle(control, lamp), contactorCoil, Period).Run();
    }

    /// <summary>Chips that are set up under a supply that is not there yet would be set up in part.</summary>
    private static void WaitForSupply(NanoClock clock)
    {
        var supply = new SupplyMonitor(PinMap.SupplyChannel, PinMap.SupplyLowest, PinMap.SupplyHighest);
        while (!supply.IsPlausible())
        {
            clock.Wait(Period);
        }
    }
}
