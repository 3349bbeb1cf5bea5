using System;
using nanoFramework.Hardware.Esp32;
using SSBms.Drivers;
using SSBms.Platform;
using SSBms.Runtime;

namespace SSBms.Boards.Esp32S3DevKitC;

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
        Configuration.SetPinFunction(PinMap.I2cData, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(PinMap.I2cClock, DeviceFunction.I2C1_CLOCK);
        Configuration.SetPinFunction(PinMap.DisplayData, DeviceFunction.I2C2_DATA);
        Configuration.SetPinFunction(PinMap.DisplayClock, DeviceFunction.I2C2_CLOCK);
        Configuration.SetPinFunction(PinMap.ImpedanceDataIn, DeviceFunction.SPI1_MOSI);
        Configuration.SetPinFunction(PinMap.ImpedanceDataOut, DeviceFunction.SPI1_MISO);
        Configuration.SetPinFunction(PinMap.ImpedanceClock, DeviceFunction.SPI1_CLOCK);
        Configuration.SetPinFunction(PinMap.LinkTransmit, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(PinMap.LinkReceive, DeviceFunction.COM2_RX);

        // The driver of ESP32 frees a bus that a chip holds by itself, before every transfer.
        var ports = new BoardPorts(
            clock,
            new NanoI2cBus(PinMap.I2cBus),
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
            new NanoDisplay(PinMap.DisplayBus, PinMap.DisplayAddress)
        );

        new SupplyMonitor(PinMap.SupplyChannel, PinMap.SupplyLowest, PinMap.SupplyHighest).WaitForPlausible(clock);

        // Low since it was opened: the chip has been reset. Where none is fitted, nothing answers, and the board is as one without.
        new NanoDigitalOutput(PinMap.ImpedanceReset).Write(true);
        var spi = new NanoSpiBus(PinMap.ImpedanceBus, PinMap.ImpedanceSelect);
        var impedance = new ImpedanceTasks(spi, ports.Link, clock, new NanoDigitalOutput(PinMap.PressRequest), new ISweepSink[0]);
        var firmware = new Firmware(ports, new BoardConfiguration(), impedance.All);
        impedance.Watch(firmware);
        firmware.Supervisor.Run();
    }
}
