//: allowed NC401 | SSBms.Runtime.ControlCycle::Run | System.Byte[] | once, and then kept
//: found tools/NanoCheck/cycle-exceptions.txt(1)

namespace SSBms.Runtime;

public class ControlCycle
{
    public void Run() { }
}
