package cn.medalliance.intake;

import cn.medalliance.mappings.vendor.ProfileFault;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells who starts the server what is wrong in a vendor's profile, instead of which object could not be made because of it. */
final class ProfileFaultAnalyzer extends AbstractFailureAnalyzer<ProfileFault> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ProfileFault fault) {
        return new FailureAnalysis(
                "供应商配置文件有误，服务器不启动。 Vendors' profiles are wrong; the server does not start:\n\n" + fault.getMessage(),
                "请更正 medalliance.formats.profiles 所指文件夹中的文件。 Correct the files in the folder of"
                        + " medalliance.formats.profiles (docs/intake.md).",
                fault);
    }
}
