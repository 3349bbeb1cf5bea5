using System;
using SSBms.Drivers;
using SSBms.Platform;
using SSBms.Runtime;

namespace SSBms.Boards.Stm32F769Discovery;

/// <summary>Builds the firmware of this board by hand and runs it.</summary>
public static class Program
{
    /// <summary>Runs until a reboot. Whatever goes wrong in here leaves the contactor open.</summary>
    public static void Main()
    {
        // First of all: the contactor is commanded open from here on. Before, and should this throw, its pull-down does it.
        var contactorCoil = new NanoDigitalOutput(PinMap.ContactorCoil);
        var lamp = new NanoDigitalOutput(PinMap.Lamp);
        var clock = new NanoClock();
        try
        {
            Run(contactorCoil, lamp, clock);
        }
        catch (Exception reason)
        {
            contactorCoil.Write(false);
            Console.WriteLine(reason.ToString());
            HaltedBoard.Stay(contactorCoil, lamp, clock);
        }
    }

    private static void Run(IDigitalOutput contactorCoil, IDigitalOutput lamp, IClock clock)
    {
        var ports = new BoardPorts(
            clock,
            new NanoI2cBus(PinMap.I2cBus, new I2cLines(PinMap.I2cData, PinMap.I2cClock)),
            contactorCoil,
            new NanoDigitalInput(PinMap.ContactorFeedback, false),
            new NanoDigitalOutput(PinMap.Heartbeat),
            new NanoDigitalInput(PinMap.HardwareTrip, true),
            new NanoDigitalInput(PinMap.ArmSwitch, false),
            new NanoDigitalInput(PinMap.ResetKey, false),
            new PermitLines(new NanoDigitalOutput(PinMap.ChargePermit), new NanoDigitalOutput(PinMap.DischargePermit)),
            lamp,
            new NanoLinkPort(PinMap.LinkPort),
            new NanoProcessor(),
            null
        );

        // No display: the image has one I2C bus, and that is the one of the chips.
        new SupplyMonitor(PinMap.SupplyChannel, PinMap.SupplyLowest, PinMap.SupplyHighest).WaitForPlausible(clock);
        new Firmware(ports, new BoardConfiguration(), new IBackgroundTask[0]).Supervisor.Run();
    }
}
